// SPDX-License-Identifier: GPL-2.0-or-later
// Totals and facet counts of random searches beside those of the oracle: 1,000 on the sample, and 5,000 on
// the publications in the folder that MITOS_ORACLE_SOURCE names. MITOS_SEED repeats a run.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <random>
#include <stop_token>
#include <thread>

#include "indexer/build/build.h"
#include "tests/fuzz/facet_oracle.h"
#include "tests/support/seed.h"
#include "tests/support/temporary_folder.h"

using namespace mitos;
using fuzz::FacetOracle;
using fuzz::ValueId;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t kUnlimited = 1'000'000;

std::shared_ptr<const snapshot::Snapshot> build_index(config::Config config, const fs::path& folder) {
  build::BuildOptions options;
  options.threads = std::max(std::thread::hardware_concurrency(), 1U);
  options.config = std::move(config);
  options.config.index = folder;
  build::Progress progress;
  const build::BuildSummary built = build::build(options, progress, std::stop_token());
  return snapshot::Snapshot::open(folder, built.generation);
}

class Searches {
 public:
  Searches(const snapshot::Snapshot& snapshot, const FacetOracle& oracle, std::vector<std::string> queries,
           std::vector<std::string> ranged, unsigned seed)
      : snapshot_(snapshot),
        oracle_(oracle),
        queries_(std::move(queries)),
        ranged_(std::move(ranged)),
        random_(seed) {
    for (const std::string& query : queries_) matching_.push_back(documents_of(query));
  }

  // Whether a random search is answered as the oracle says.
  bool agrees() {
    const std::size_t query = below(queries_.size());
    search::SearchRequest request = request_for(queries_[query]);
    add_filters(request);
    for (const std::string& field : ranged_) {
      if (below(10) == 0) request.ranges.push_back(range_of(field));
    }
    request.facet_limit = below(20) == 0 ? kUnlimited : 1 + below(30);
    for (const FacetOracle::Facet& facet : oracle_.facets()) {
      if (below(3) != 0) request.facets.push_back(facet.name);
    }
    const search::SearchResult result = search::search(snapshot_, request);
    const FacetOracle::Counts counted = oracle_.count(matching_[query], request);
    bool same = result.total == counted.total;
    if (!same) UNSCOPED_INFO("“" << request.query.typed << "”: " << result.total << " for " << counted.total);
    for (const facets::FacetCounts& counts : result.facets) {
      const bool facet_same = agrees(counts, counted, request.facet_limit);
      if (!facet_same) UNSCOPED_INFO("“" << request.query.typed << "”: the counts of " << counts.facet);
      same = facet_same && same;
    }
    empty_ += counted.total == 0;
    return same;
  }

  std::size_t empty() const { return empty_; }

 private:
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }

  static search::SearchRequest request_for(const std::string& query) {
    search::SearchRequest request;
    request.query = query::Query(query);
    request.match = search::Match::any;
    request.count = 0;
    request.shown.highlight = false;
    return request;
  }

  std::vector<std::size_t> documents_of(const std::string& query) const {
    if (query.empty()) return oracle_.all();
    search::SearchRequest request = request_for(query);
    request.count = oracle_.documents();
    std::vector<std::size_t> documents;
    for (const search::Hit& hit : search::search(snapshot_, request).hits)
      documents.push_back(oracle_.index_of(hit.document.id));
    return documents;
  }

  // Mostly one that some document has, so that something is found.
  std::string value_of(const FacetOracle::Facet& facet) {
    if (facet.values.empty() || below(25) == 0) return "no such value";
    if (below(3) == 0) return facet.values[below(facet.values.size())];
    const std::vector<ValueId>& held = facet.held_by[below(oracle_.documents())];
    return held.empty() ? facet.values.front() : facet.values[held[below(held.size())]];
  }

  std::vector<std::string> values_of(const FacetOracle::Facet& facet, std::size_t most) {
    std::vector<std::string> values;
    for (std::size_t i = 1 + below(most); i > 0; --i) values.push_back(value_of(facet));
    return values;
  }

  void add_filters(search::SearchRequest& request) {
    for (const FacetOracle::Facet& facet : oracle_.facets()) {
      if (below(8) != 0) continue;
      facets::FacetFilter filter{facet.name, {}, {}, {}};
      const std::size_t kind = below(8);
      if (kind < 5) filter.any = values_of(facet, 4);
      if (kind == 4 || kind == 5) filter.all = values_of(facet, 2);
      if (kind == 3 || kind > 5) filter.none = values_of(facet, 2);
      request.filters.push_back(std::move(filter));
    }
  }

  facets::FieldRange range_of(const std::string& field) {
    const auto end = [&]() -> std::optional<double> {
      if (below(4) == 0) return std::nullopt;
      const FacetOracle::Facet& facet = oracle_.facet(field == "date" ? "year" : field);
      const double number = facet.numbers[below(facet.values.size())];
      return field == "date" ? number * 10'000 + 615 : number;
    };
    facets::FieldRange range{field, end(), end()};
    // One the other way round, which nothing is in, now and then.
    if (range.from && range.to && *range.from > *range.to && below(5) != 0) std::swap(range.from, range.to);
    return range;
  }

  bool agrees(const facets::FacetCounts& counts, const FacetOracle::Counts& oracle, std::size_t limit) const {
    const FacetOracle::Facet& facet = oracle_.facet(counts.facet);
    const auto place = static_cast<std::size_t>(&facet - oracle_.facets().data());
    std::vector<bool> listed(facet.values.size());
    bool same = agrees(counts.values, facet, oracle.counts[place], listed);
    // What is not listed has no higher count than the last of those that the limit let in.
    const std::vector<std::uint32_t>& all = oracle.counts[place];
    const bool tree = std::any_of(facet.values.begin(), facet.values.end(), [](const std::string& value) {
      return value.find('/') != std::string::npos;
    });
    const bool complete = limit == kUnlimited || (!tree && !counts.more);
    for (ValueId id = 0; id < all.size(); ++id) {
      if (listed[id] || all[id] == 0) continue;
      if (complete) same = false;
      if (!tree && (counts.values.size() < limit || all[id] > counts.values[limit - 1].count)) same = false;
    }
    return same && agrees(counts.histogram, facet, oracle.documents[place]);
  }

  static bool agrees(const std::vector<facets::FacetValueCount>& values, const FacetOracle::Facet& facet,
                     const std::vector<std::uint32_t>& counts, std::vector<bool>& listed) {
    bool same = true;
    for (const facets::FacetValueCount& value : values) {
      const ValueId id = facet.ids.at(value.value);
      same = same && !listed[id] && value.count == counts[id] &&
             (value.count > 0 || value.selected || !value.children.empty());
      listed[id] = true;
      same = agrees(value.children, facet, counts, listed) && same;
    }
    return same;
  }

  bool agrees(const std::optional<facets::Histogram>& histogram, const FacetOracle::Facet& facet,
              const std::vector<std::size_t>& documents) const {
    if (!histogram) return true;
    const std::vector<facets::HistogramBin>& bars = histogram->bins;
    for (std::size_t i = 0; i < bars.size(); ++i) {
      double to = bars[i].bin.to;
      // Where one bar ends as the next begins, the border is the next one's.
      if (i + 1 < bars.size() && to == bars[i + 1].bin.from) to = std::nextafter(to, bars[i].bin.from);
      if (bars[i].count != oracle_.count_between(facet, documents, bars[i].bin.from, to)) return false;
    }
    return histogram->min >= bars.front().bin.from && histogram->max <= bars.back().bin.to;
  }

  const snapshot::Snapshot& snapshot_;
  const FacetOracle& oracle_;
  std::vector<std::string> queries_;
  std::vector<std::string> ranged_;
  std::mt19937 random_;
  std::vector<std::vector<std::size_t>> matching_;  // by query: the documents that it matches
  std::size_t empty_ = 0;
};

std::string value_in(const std::string& matter, const std::string& key) {
  const std::size_t at = matter.find("\n" + key + ": ");
  if (at == std::string::npos) return "";
  const std::size_t begin = at + key.size() + 3;
  return matter.substr(begin, matter.find('\n', begin) - begin);
}

// The publications with two fields more: a tree of venues, decades and years, of which some have two
// branches, and a number, of which some have two as well.
void copy_with_tree(const fs::path& from, const fs::path& to) {
  std::size_t number = 0;
  fs::create_directories(to);
  for (const auto& entry : fs::recursive_directory_iterator(from)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const std::string year = value_in(text, "year");
    if (!text.starts_with("---\n") || year.size() != 4) continue;
    ++number;
    const std::string decade = year.substr(0, 3) + "0s";
    std::string more = "place:\n- '" + value_in(text, "venue") + " > " + decade + " > " + year + "'\n";
    if (number % 7 == 0) more += "- 'Elsewhere > " + decade + "'\n";
    more += "length:\n- " + std::to_string(number * 7 % 311) + "\n";
    if (number % 5 == 0) more += "- " + std::to_string(number * 11 % 97) + ".5\n";
    std::ofstream(to / (entry.path().stem().string() + ".md"), std::ios::binary) << "---\n"
                                                                                 << more << text.substr(4);
  }
}

}  // namespace

TEST_CASE("random searches of the sample count what the oracle counts", "[facet_oracle]") {
  const unsigned seed = test::seed();
  CAPTURE(seed);
  const test::TemporaryFolder folder;
  const fs::path sample = fs::path(MITOS_SOURCE_DIR) / "data" / "sample";
  config::Config config;
  for (const char* collection : {"projects", "publications", "news"})
    config.collections.push_back(config::parse_source((sample / collection).string()));
  const auto snapshot = build_index(config, folder / "index");
  const FacetOracle oracle(*snapshot);
  Searches searches(*snapshot, oracle, {"", "sea", "project", "fire OR flood", "νερό", "harbour noise"},
                    {"year", "date"}, seed);
  for (int round = 0; round < 1'000; ++round) {
    CAPTURE(round);
    REQUIRE(searches.agrees());
  }
}

TEST_CASE("random searches of all publications count what the oracle counts", "[facet_oracle]") {
  const unsigned seed = test::seed();
  CAPTURE(seed);
  const char* source = std::getenv("MITOS_ORACLE_SOURCE");  // NOLINT(concurrency-mt-unsafe): no test sets it
  if (source == nullptr) {
    WARN("skipped: MITOS_ORACLE_SOURCE does not name the folder of acl-publications; it takes a minute");
    return;
  }
  const fs::path publications = source;
  const test::TemporaryFolder folder;
  copy_with_tree(publications, folder / "publications");
  config::Config config;
  config.collections.push_back(config::parse_source((folder / "publications").string()));
  for (const auto& [name, type] :
       std::vector<std::pair<std::string, model::FieldType>>{{"authors", model::FieldType::person},
                                                             {"venue", model::FieldType::keyword},
                                                             {"place", model::FieldType::tree},
                                                             {"length", model::FieldType::number}})
    config.fields.push_back({name, type, true, {}});
  const auto snapshot = build_index(config, folder / "index");
  const FacetOracle oracle(*snapshot);
  REQUIRE(oracle.documents() > 40'000);
  Searches searches(*snapshot, oracle,
                    {"", "parsing", "neural networks", "greek", "word alignment corpus",
                     "\"machine translation\"", "sentiment", "dialogue OR speech", "qqqqqq",
                     "treebank -english", "title:semantics", "date:1999..2003", "morphology"},
                    {"year", "date", "length"}, seed);
  constexpr std::size_t kRounds = 5'000;
  for (std::size_t round = 0; round < kRounds; ++round) {
    CAPTURE(round);
    REQUIRE(searches.agrees());
  }
  CHECK(searches.empty() > 0);
  CHECK(searches.empty() < kRounds / 2);
}
