// SPDX-License-Identifier: GPL-2.0-or-later
// mitos-bench: Mitos and SQLite FTS5 on the same documents, building and answering; or what each feature
// costs beside the query without it; or what the vocabulary costs. The table goes to standard output, what is
// going on to standard error. scripts/bench calls it.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <thread>

#include "common/error.h"
#include "common/index/generation.h"
#include "searchd/snapshot/snapshot.h"
#include "tests/bench/report.h"
#include "tests/support/temporary_folder.h"

namespace mitos::bench {
namespace {

constexpr int kUsage = 2;
constexpr int kFailed = 3;

using Folders = std::vector<std::filesystem::path>;

unsigned core_count() {
  return std::max(std::thread::hardware_concurrency(), 1U);
}

void race_fts5(const Folders& folders, unsigned runs) {
  const test::TemporaryFolder scratch;
  const unsigned cores = core_count();

  // A first build, not timed, fills the page cache and gives the text that FTS5 is handed.
  const std::filesystem::path index = scratch.path() / "served";
  fmt::print(stderr, "a first build, to have the text\n");
  const MitosBuild first = build_mitos(folders, index, cores, scratch.path());
  const Corpus corpus = load_corpus(index);
  if (corpus.empty()) throw IoError("there are no documents to measure with");
  const Facts facts{cores, runs, first.documents, first.rejected, first.source_bytes, text_bytes(corpus)};

  const std::filesystem::path table = scratch.path() / "fts5.sqlite";
  const BuildTimes builds = run_build_race({folders, cores, runs, scratch.path()}, corpus, table);
  optimize_fts5(table);

  Fts5Searcher fts5(table);
  MitosServer mitos(index, scratch.path());
  std::vector<std::pair<QueryClass, QueryTimes>> queries;
  for (QueryClass& drawn : draw_queries(corpus)) {
    fmt::print(stderr, "{} queries: {}\n", drawn.queries.size(), drawn.name);
    if (drawn.queries.empty()) continue;
    const QueryTimes times = run_query_race(drawn, fts5, mitos);
    queries.emplace_back(std::move(drawn), times);
  }
  fmt::print("{}\n{}\n{}", describe(facts), describe_builds(facts, builds), describe_queries(queries));
}

void measure_features(const Folders& folders) {
  const test::TemporaryFolder scratch;
  const std::filesystem::path index = scratch.path() / "index";
  fmt::print(stderr, "a build\n");
  const MitosBuild built = build_mitos(folders, index, core_count(), scratch.path());
  const auto snapshot = snapshot::Snapshot::open(index, index::current_generation(index).value());
  std::vector<std::pair<Feature, FeatureTimes>> results;
  for (Feature& feature : draw_features(load_corpus(index), snapshot->vocabulary())) {
    fmt::print(stderr, "{} comparisons: {}\n", feature.comparisons.size(), feature.name);
    if (feature.comparisons.empty()) continue;
    const FeatureTimes times = run_feature_race(feature, *snapshot);
    results.emplace_back(std::move(feature), times);
  }
  fmt::print("{}", describe_features(built.documents, results));
}

void measure_vocabularies() {
  const test::TemporaryFolder scratch;
  std::vector<VocabularyCosts> sizes;
  for (const std::uint32_t words : {10'000U, 100'000U, 1'000'000U}) {
    fmt::print(stderr, "a vocabulary of {} words\n", words);
    sizes.push_back(measure_vocabulary(words, scratch.path()));
  }
  fmt::print("{}", describe_vocabularies(sizes));
}

void measure_facet_costs(const Folders& folders) {
  const test::TemporaryFolder scratch;
  fmt::print(stderr, "a build, then queries with facets and without\n");
  fmt::print("{}", describe_facets(measure_facets(folders, scratch.path())));
}

int run(int argc, char** argv) {
  try {
    Folders folders;
    unsigned runs = 3;
    bool features = false;
    bool vocabulary = false;
    bool facets = false;
    CLI::App app("Measures Mitos beside SQLite FTS5 on folders of documents.", "mitos-bench");
    app.add_option("FOLDER", folders, "Folder of a collection; several may be given")
        ->required()
        ->check(CLI::ExistingDirectory);
    app.add_option("--runs", runs, "How often each build is timed (default: 3)")->check(CLI::Range(1U, 100U));
    auto* const only = app.add_option_group("instead");
    only->add_flag("--features", features, "What each feature costs beside the query without it");
    only->add_flag("--vocabulary", vocabulary, "What vocabularies of up to a million made-up words cost");
    only->add_flag("--facets", facets, "What facets and filters cost beside the query without them");
    only->require_option(0, 1);
    try {
      app.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
      return app.exit(problem) == 0 ? 0 : kUsage;
    }
    if (features) {
      measure_features(folders);
    } else if (facets) {
      measure_facet_costs(folders);
    } else if (vocabulary) {
      measure_vocabularies();
    } else {
      race_fts5(folders, runs);
    }
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "mitos-bench: %s\n", error.what());
    return kFailed;
  }
}

}  // namespace
}  // namespace mitos::bench

int main(int argc, char** argv) {
  return mitos::bench::run(argc, argv);
}
