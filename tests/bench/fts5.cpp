// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/fts5.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sqlite3.h>

#include "common/error.h"

namespace mitos::bench {
namespace {

[[noreturn]] void fail(sqlite3* database) {
  throw IoError(std::string("SQLite: ") + sqlite3_errmsg(database));
}

Database open(const std::filesystem::path& path) {
  sqlite3* opened = nullptr;
  const int result = sqlite3_open(path.c_str(), &opened);
  Database database(opened);
  if (result != SQLITE_OK) throw IoError("SQLite cannot open " + path.string());
  return database;
}

void execute(sqlite3* database, const std::string& sql) {
  if (sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(database);
}

Statement prepare(sqlite3* database, const std::string& sql) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) fail(database);
  return Statement(statement);
}

// No copy: the text must stay where it is until the statement is reset.
void bind(sqlite3* database, sqlite3_stmt* statement, int place, const std::string& text) {
  if (sqlite3_bind_text(statement, place, text.data(), static_cast<int>(text.size()), nullptr) != SQLITE_OK) {
    fail(database);
  }
}

// The next row; false when there is none.
bool step(sqlite3* database, sqlite3_stmt* statement) {
  const int result = sqlite3_step(statement);
  if (result != SQLITE_ROW && result != SQLITE_DONE) fail(database);
  return result == SQLITE_ROW;
}

// Makes the statement ready for its next use whatever happened to this one.
class Reset {
 public:
  explicit Reset(sqlite3_stmt* statement) : statement_(statement) {}
  ~Reset() { sqlite3_reset(statement_); }
  Reset(const Reset&) = delete;
  Reset& operator=(const Reset&) = delete;

 private:
  sqlite3_stmt* statement_;
};

void insert(sqlite3* database, sqlite3_stmt* statement, const Row& row) {
  const Reset reset(statement);
  int place = 1;
  if (sqlite3_bind_int64(statement, place, row.number) != SQLITE_OK) fail(database);
  for (const std::string& text : row.text) bind(database, statement, ++place, text);
  step(database, statement);
}

}  // namespace

void CloseDatabase::operator()(sqlite3* database) const noexcept {
  sqlite3_close(database);
}

void FinalizeStatement::operator()(sqlite3_stmt* statement) const noexcept {
  sqlite3_finalize(statement);
}

void build_fts5(const std::filesystem::path& path, const Corpus& corpus) {
  const Database database = open(path);
  const std::string columns = fmt::format("{}", fmt::join(kColumnNames, ", "));
  execute(database.get(), "PRAGMA journal_mode=off; PRAGMA synchronous=off");
  execute(database.get(),
          fmt::format("CREATE VIRTUAL TABLE t USING fts5({}, tokenize='porter unicode61')", columns));
  execute(database.get(), "BEGIN");
  {
    const Statement statement = prepare(
        database.get(), fmt::format("INSERT INTO t(rowid, {}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", columns));
    for (const Row& row : corpus) insert(database.get(), statement.get(), row);
  }
  execute(database.get(), "COMMIT");
}

void optimize_fts5(const std::filesystem::path& path) {
  const Database database = open(path);
  execute(database.get(), "INSERT INTO t(t) VALUES ('optimize')");
}

Fts5Searcher::Fts5Searcher(const std::filesystem::path& path)
    : database_(open(path)),
      top_ten_(prepare(database_.get(),
                       "SELECT rowid, title, snippet(t, -1, '<mark>', '</mark>', '…', 32) FROM t "
                       "WHERE t MATCH ? ORDER BY rank LIMIT 10")),
      count_(prepare(database_.get(), "SELECT count(*) FROM t WHERE t MATCH ?")) {}

std::size_t Fts5Searcher::read_top_ten(const std::string& query) {
  const Reset reset(top_ten_.get());
  bind(database_.get(), top_ten_.get(), 1, query);
  std::size_t bytes = 0;
  while (step(database_.get(), top_ten_.get())) {
    bytes += std::string(reinterpret_cast<const char*>(sqlite3_column_text(top_ten_.get(), 1))).size();
    bytes += std::string(reinterpret_cast<const char*>(sqlite3_column_text(top_ten_.get(), 2))).size();
  }
  return bytes;
}

std::uint64_t Fts5Searcher::count(const std::string& query) {
  const Reset reset(count_.get());
  bind(database_.get(), count_.get(), 1, query);
  step(database_.get(), count_.get());
  return static_cast<std::uint64_t>(sqlite3_column_int64(count_.get(), 0));
}

std::string sqlite_version() {
  return sqlite3_libversion();
}

}  // namespace mitos::bench
