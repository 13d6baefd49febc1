// SPDX-License-Identifier: GPL-2.0-or-later
// The full-text search of SQLite, FTS5: what Mitos is compared with.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "tests/bench/corpus.h"

struct sqlite3;
struct sqlite3_stmt;

namespace mitos::bench {

struct CloseDatabase {
  void operator()(sqlite3* database) const noexcept;
};
struct FinalizeStatement {
  void operator()(sqlite3_stmt* statement) const noexcept;
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;
using Statement = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

/// Writes the table into the new file `path`: a column for each of Row's, stemmed, in one
/// transaction without journal and without fsync. Throws IoError.
void build_fts5(const std::filesystem::path& path, const Corpus& corpus);

/// Merges the segments of the table into one, as a build of Mitos does. Throws IoError.
void optimize_fts5(const std::filesystem::path& path);

/// Searches a table that build_fts5() wrote. One thread. Throws IoError.
class Fts5Searcher {
 public:
  explicit Fts5Searcher(const std::filesystem::path& path);

  /// Reads the best ten by bm25, each with its title and a snippet; how many bytes that was.
  std::size_t read_top_ten(const std::string& query);

  std::uint64_t count(const std::string& query);

 private:
  Database database_;
  Statement top_ten_;
  Statement count_;
};

/// "3.40.1"
std::string sqlite_version();

}  // namespace mitos::bench
