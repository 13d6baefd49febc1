// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/facet_costs.h"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <memory>
#include <random>
#include <stop_token>
#include <thread>

#include "common/error.h"
#include "common/text/stop_words.h"
#include "indexer/build/build.h"
#include "searchd/match/compile.h"
#include "searchd/query/parse.h"
#include "searchd/rewrite/rewrite.h"
#include "searchd/search/search.h"
#include "tests/support/xapian_query.h"

namespace mitos::bench {
namespace {

constexpr std::size_t kQueries = 20;
constexpr int kRounds = 7;
constexpr std::array<const char*, 5> kFacets{"authors", "venue", "year", "tags", "collection"};

struct Query {
  std::string text;
  facets::FacetFilter filter;
};

std::shared_ptr<const snapshot::Snapshot> build_with_fields(const std::vector<std::filesystem::path>& folders,
                                                            const std::filesystem::path& index) {
  build::BuildOptions options;
  options.threads = std::max(std::thread::hardware_concurrency(), 1U);
  options.config.index = index;
  for (const auto& folder : folders)
    options.config.collections.push_back(config::parse_source(folder.string()));
  options.config.fields = {{"authors", model::FieldType::person, true, {}},
                           {"venue", model::FieldType::keyword, true, {}}};
  build::Progress progress;
  const build::BuildSummary built = build::build(options, progress, std::stop_token());
  return snapshot::Snapshot::open(index, built.generation);
}

// An operator behind the last word says that it is finished: it is no prefix then.
std::vector<std::string> draw_words(const snapshot::Snapshot& snapshot, double least, double most,
                                    std::mt19937_64& random) {
  std::vector<std::string> words;
  const index::Vocabulary& vocabulary = snapshot.vocabulary();
  const auto documents = static_cast<double>(snapshot.manifest().documents);
  for (std::uint32_t i = 0; i < vocabulary.size(); ++i) {
    const std::string_view word = vocabulary.word(i);
    const double share = vocabulary.occurrences(i) / documents;
    const bool plain = std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (plain && word.size() > 3 && share >= least && share < most && !text::is_stop_word(word))
      words.push_back(std::string(word) + " AND");
  }
  std::shuffle(words.begin(), words.end(), random);
  words.resize(std::min(words.size(), kQueries));
  return words;
}

search::SearchRequest request_for(const std::string& text) {
  search::SearchRequest request;
  request.query = query::Query(text);
  request.shown.highlight = false;
  return request;
}

search::SearchRequest with_facets(const std::string& text) {
  search::SearchRequest request = request_for(text);
  request.facets.assign(kFacets.begin(), kFacets.end());
  return request;
}

// The commonest venue, year or author of what the query finds, by turns.
Query with_filter(const snapshot::Snapshot& snapshot, std::string text, std::size_t turn) {
  const search::SearchResult result = search::search(snapshot, with_facets(text));
  const facets::FacetCounts& counts = result.facets[turn % 3];
  const std::string value = counts.values.empty() ? "" : counts.values.front().value;
  return {std::move(text), {counts.facet, {value}, {}, {}}};
}

double time_search(const snapshot::Snapshot& snapshot, const search::SearchRequest& request) {
  const CpuStopwatch watch;
  const search::SearchResult result = search::search(snapshot, request);
  return watch.ms();
}

double time_spies(const snapshot::Snapshot& snapshot, const std::string& text) {
  snapshot::Snapshot::Lease lease = snapshot.lease();
  query::Budget budget = query::Budget::unlimited();
  const rewrite::RewrittenQuery query =
      rewrite::rewritten(query::Query(text), query::Typos::forgiven, lease, budget);
  match::TextMatches texts(query.root, lease, budget);
  texts.read(budget);
  const CpuStopwatch watch;
  Xapian::Enquire enquire(lease->database());
  const match::CompiledQuery compiled =
      match::compile({query, texts, lease, budget}, match::Require::all_but_stop_words,
                     match::PersonMatch::with_other_words);
  const test::XapianQuery of_xapian = test::xapian_query(compiled.query);
  enquire.set_query(text.empty() ? Xapian::Query::MatchAll : of_xapian.query);
  enquire.set_weighting_scheme(Xapian::IneB2Weight(0.7));
  std::vector<std::unique_ptr<Xapian::ValueCountMatchSpy>> spies;
  for (const char* facet : kFacets) {
    const auto& specs = snapshot.schema().facets();
    const auto spec = std::find_if(specs.begin(), specs.end(),
                                   [facet](const index::FacetSpec& known) { return known.name == facet; });
    spies.push_back(std::make_unique<Xapian::ValueCountMatchSpy>(spec->slot));
    enquire.add_matchspy(spies.back().get());
  }
  const Xapian::MSet found = enquire.get_mset(0, 10, lease->database().get_doccount());
  std::size_t listed = found.size();
  constexpr std::size_t kListed = 20;
  for (const auto& spy : spies) {
    for (auto value = spy->top_values_begin(kListed); value != spy->top_values_end(kListed); ++value)
      listed += (*value).size();
  }
  return listed == SIZE_MAX ? 0 : watch.ms();
}

FacetTimes measure_class(const snapshot::Snapshot& snapshot, std::string name,
                         const std::vector<std::string>& texts) {
  FacetTimes times;
  times.queries = std::move(name);
  times.count = texts.size();
  std::vector<Query> queries;
  for (const std::string& text : texts) {
    queries.push_back(with_filter(snapshot, text, queries.size()));
    times.matches += search::search(snapshot, request_for(text)).total;
  }
  for (int round = 0; round < kRounds; ++round) {
    for (const auto& [text, filter] : queries) {
      times.plain.add(time_search(snapshot, request_for(text)));
      times.facets.add(time_search(snapshot, with_facets(text)));
      search::SearchRequest filtered = request_for(text);
      filtered.filters = {filter};
      times.filtered.add(time_search(snapshot, filtered));
    }
    // Apart from the others: they leave nothing of the columns in the processor's cache.
    for (const auto& [text, filter] : queries) times.spies.add(time_spies(snapshot, text));
  }
  return times;
}

}  // namespace

FacetCosts measure_facets(const std::vector<std::filesystem::path>& folders,
                          const std::filesystem::path& scratch) {
  const auto snapshot = build_with_fields(folders, scratch / "index");
  FacetCosts costs;
  costs.documents = snapshot->manifest().documents;
  if (costs.documents == 0) throw IoError("there are no documents to measure with");
  constexpr std::uint64_t kSeed = 20'260'107;
  std::mt19937_64 random(kSeed);
  std::vector<std::string> all;
  for (const auto& [name, least, most] :
       {std::tuple{"rare words", 0.0005, 0.005}, std::tuple{"common words", 0.005, 0.05},
        std::tuple{"very common words", 0.05, 1.0}}) {
    const std::vector<std::string> words = draw_words(*snapshot, least, most, random);
    if (words.empty()) continue;
    costs.classes.push_back(measure_class(*snapshot, name, words));
    all.insert(all.end(), words.begin(), words.end());
  }
  costs.classes.push_back(measure_class(*snapshot, "all these words", all));
  costs.classes.push_back(measure_class(*snapshot, "no words: everything", {3, ""}));
  for (const char* facet : kFacets) {
    const facets::FacetColumn& column = *snapshot->columns().facet(facet);
    costs.columns.push_back({facet, column.value_count(), column.held_count(), column.bytes()});
  }
  return costs;
}

}  // namespace mitos::bench
