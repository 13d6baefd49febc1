// SPDX-License-Identifier: GPL-2.0-or-later
// Mitos as its users meet it: the two programs, started, and asked over HTTP.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "tests/bench/child.h"

namespace httplib {
class Client;
}

namespace mitos::bench {

struct MitosBuild {
  double ms = 0;      // wall time of the whole process, its start included
  double cpu_ms = 0;  // of all its threads
  std::uint64_t documents = 0;
  std::uint64_t rejected = 0;
  std::uint64_t source_bytes = 0;
};

/// Runs `mitos-indexer build` of the folders into `index`, inside `scratch`. Throws IoError with
/// what the indexer said.
MitosBuild build_mitos(const std::vector<std::filesystem::path>& folders, const std::filesystem::path& index,
                       unsigned threads, const std::filesystem::path& scratch);

/// Whether an answer counts the values of every facet or of none.
enum class Facets { none, all };

struct MitosAnswer {
  double ms = 0;       // from asking until the body was read
  double took_ms = 0;  // what the server says
  std::uint64_t total = 0;
};

/// A running mitos-searchd on a free port, and one connection to it. One thread.
class MitosServer {
 public:
  /// Returns when it listens. Throws IoError with what it said if it does not.
  MitosServer(const std::filesystem::path& index, const std::filesystem::path& scratch);
  ~MitosServer();

  /// The ten best, with snippets. Throws IoError unless the answer is 200.
  MitosAnswer search(const std::string& query, Facets facets);

 private:
  Child child_;
  std::unique_ptr<httplib::Client> client_;
};

}  // namespace mitos::bench
