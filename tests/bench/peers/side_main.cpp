// SPDX-License-Identifier: GPL-2.0-or-later
// mitos-peer-side: what race.py asks of this project's C++.
//   mitos-peer-side export INDEX DOCUMENTS QUERIES    writes both as JSON lines, from a built index
//   mitos-peer-side fts5 DOCUMENTS TABLE              the side of SQLite FTS5
//   mitos-peer-side engine INDEX                      the side of Mitos, in this process
// A side reads a command a line on standard input and answers each with a line: see README.md beside this
// file.
#include <cstdio>
#include <exception>
#include <filesystem>
#include <iostream>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "common/error.h"
#include "common/index/generation.h"
#include "searchd/api/search/search_params.h"
#include "searchd/snapshot/snapshot.h"
#include "tests/bench/fts5.h"
#include "tests/bench/peers/commands.h"
#include "tests/bench/peers/exchange.h"
#include "tests/bench/timing.h"

namespace mitos::bench {
namespace {

constexpr int kUsage = 2;
constexpr int kFailed = 3;

int export_all(const std::string& index, const std::string& documents, const std::string& queries) {
  const Corpus corpus = title_and_body(load_corpus(index));
  write_documents(corpus, documents);
  write_queries(corpus, queries);
  return 0;
}

int answer_as_fts5(const std::string& documents, const std::string& table) {
  const Corpus corpus = read_documents(documents);
  std::optional<Fts5Searcher> searcher;
  const auto build = [&] {
    searcher.reset();
    std::filesystem::remove(table);
    const Stopwatch watch;
    build_fts5(table, corpus);
    return watch.ms();
  };
  const auto ask = [&](const std::string& query, bool) {
    if (!searcher) {
      optimize_fts5(table);
      searcher.emplace(table);
    }
    const Stopwatch watch;
    const CpuStopwatch cpu;
    searcher->read_top_ten(query);
    const std::uint64_t total = searcher->count(query);
    return Asked{watch.ms(), cpu.ms(), total};
  };
  answer_commands(std::cin, std::cout, build, ask);
  return 0;
}

int answer_as_engine(const std::string& index) {
  const auto snapshot = snapshot::Snapshot::open(index, index::current_generation(index).value());
  const auto build = []() -> double { throw IoError("mitos-indexer builds"); };
  const auto ask = [&](const std::string& query, bool snippets) {
    const api::Params params{{"q", query}, {"facets", ""}, {"highlight", snippets ? "on" : "off"}};
    const Stopwatch watch;
    const CpuStopwatch cpu;
    const auto read = api::read_search_params(params, snapshot->schema());
    if (const auto* problem = std::get_if<api::Problem>(&read)) throw IoError(problem->detail);
    const search::SearchResult found = search::search(*snapshot, std::get<api::SearchParams>(read).request);
    return Asked{watch.ms(), cpu.ms(), found.total};
  };
  answer_commands(std::cin, std::cout, build, ask);
  return 0;
}

int run(const std::vector<std::string>& words) {
  try {
    if (words.size() == 4 && words[0] == "export") return export_all(words[1], words[2], words[3]);
    if (words.size() == 3 && words[0] == "fts5") return answer_as_fts5(words[1], words[2]);
    if (words.size() == 2 && words[0] == "engine") return answer_as_engine(words[1]);
    std::fputs("mitos-peer-side: export INDEX DOCUMENTS QUERIES | fts5 DOCUMENTS TABLE | engine INDEX\n",
               stderr);
    return kUsage;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "mitos-peer-side: %s\n", error.what());
    return kFailed;
  }
}

}  // namespace
}  // namespace mitos::bench

int main(int argc, char** argv) {
  return mitos::bench::run({argv + 1, argv + argc});
}
