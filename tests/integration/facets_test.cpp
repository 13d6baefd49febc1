// SPDX-License-Identifier: GPL-2.0-or-later
// Facet counts and filters, compared with counting the hits by hand.
#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "tests/integration/support/sample.h"
#include "tests/support/seed.h"

using namespace mitos::test;
using nlohmann::json;

namespace {

using Parameters = std::vector<std::pair<std::string, std::string>>;

const std::vector<std::string> kFacets{"tags", "program", "contact", "year", "collection", "lang"};

// A facet's values in a hit.
std::set<std::string> values_of(const json& hit, const std::string& facet) {
  std::set<std::string> values;
  const json& field = hit.at(facet);
  if (field.is_array()) {
    for (const json& value : field) {
      // A document with a value of a tree has all values above it: "a/b" is below "a".
      const std::string whole = value.at("value");
      values.insert(whole);
      if (!value.contains("path")) continue;
      for (std::size_t slash = whole.find('/'); slash != std::string::npos;
           slash = whole.find('/', slash + 1))
        values.insert(whole.substr(0, slash));
    }
  } else if (field.is_number()) {
    values.insert(std::to_string(field.get<int>()));
  } else if (field.is_string()) {
    values.insert(field.get<std::string>());
  }
  return values;
}

// The values of an answer that count something, those below others too.
void add_counts(const json& values, std::map<std::string, int>& counts) {
  for (const json& value : values) {
    const json& id = value.at("value");
    if (value.at("count") > 0) counts[id.is_number() ? id.dump() : id.get<std::string>()] = value.at("count");
    if (value.contains("children")) add_counts(value.at("children"), counts);
  }
}

json all_hits(const std::string& q) {
  return sample().search({{"q", q}, {"match", "any"}, {"facets", ""}, {"per_page", "100"}}).json().at("hits");
}

struct Chosen {
  std::map<std::string, std::set<std::string>> any;   // facet -> values, one of them
  std::map<std::string, std::set<std::string>> none;  // facet -> values, not one of them
};

bool passes(const json& hit, const Chosen& chosen, const std::string& facet) {
  const std::set<std::string> values = values_of(hit, facet);
  const auto overlaps = [&values](const std::set<std::string>& wanted) {
    return std::any_of(wanted.begin(), wanted.end(),
                       [&](const std::string& value) { return values.contains(value); });
  };
  const auto any = chosen.any.find(facet);
  const auto none = chosen.none.find(facet);
  return (any == chosen.any.end() || overlaps(any->second)) &&
         (none == chosen.none.end() || !overlaps(none->second));
}

}  // namespace

TEST_CASE("totals and facet counts are what counting by hand gives", "[facets]") {
  const unsigned seed = mitos::test::seed();
  CAPTURE(seed);
  std::mt19937 random(seed);
  const std::vector<std::string> queries{"", "sea", "project", "fire OR flood", "νερό", "harbour noise"};
  for (int round = 0; round < 40; ++round) {
    const std::string& q = queries[random() % queries.size()];
    const json hits = all_hits(q);
    Chosen chosen;
    Parameters parameters{{"q", q}, {"match", "any"}, {"per_page", "100"}, {"facet_limit", "1000"}};
    for (const std::string& facet : kFacets) {
      if (random() % 2 == 0 || hits.empty()) continue;
      const std::set<std::string> values = values_of(hits[random() % hits.size()], facet);
      for (const std::string& value : values) {
        const bool exclude = random() % 4 == 0;
        (exclude ? chosen.none : chosen.any)[facet].insert(value);
        parameters.emplace_back(exclude ? facet + ".not" : facet, value);
        if (random() % 2 == 0) break;
      }
    }
    CAPTURE(json(parameters).dump());
    const json answer = sample().search(parameters).json();

    std::size_t total = 0;
    std::map<std::string, std::map<std::string, int>> counts;
    for (const json& hit : hits) {
      std::set<std::string> failed;
      for (const std::string& facet : kFacets) {
        if (!passes(hit, chosen, facet)) failed.insert(facet);
      }
      total += failed.empty();
      for (const std::string& facet : kFacets) {
        if (!failed.empty() && failed != std::set<std::string>{facet}) continue;
        for (const std::string& value : values_of(hit, facet)) ++counts[facet][value];
      }
    }
    CHECK(answer.at("total") == total);
    for (const std::string& facet : kFacets) {
      std::map<std::string, int> answered;
      add_counts(answer.at("facets").at(facet).at("values"), answered);
      CAPTURE(facet);
      CHECK(answered == counts[facet]);
    }
  }
}

TEST_CASE("a second value can be chosen: a facet's own filter does not shrink its counts", "[facets]") {
  const auto before = sample().search({{"facets", "tags"}, {"facet_limit", "100"}}).json();
  const auto after =
      sample().search({{"facets", "tags"}, {"facet_limit", "100"}, {"tags", "european"}}).json();
  CHECK(after.at("total") < before.at("total"));
  CHECK(after.at("facets").at("tags").at("values").size() ==
        before.at("facets").at("tags").at("values").size());
}

TEST_CASE("what is selected stays listed, beyond the limit and with a count of zero", "[facets]") {
  const auto answer = sample()
                          .search({{"q", "olive"},
                                   {"facets", "contact"},
                                   {"facet_limit", "1"},
                                   {"contact", "Fintan O'Dwerrin"},
                                   {"contact", "nobody of this name"}})
                          .json();
  const auto& values = answer.at("facets").at("contact").at("values");
  REQUIRE(values.size() == 2);
  CHECK(values.at(1).at("value") == "fintan-odwerrin");
  CHECK(values.at(1).at("label") == "Fintan O'Dwerrin");
  CHECK(values.at(1).at("selected") == true);
  CHECK(answer.at("facets").at("contact").at("more") == true);
}

TEST_CASE("values are trimmed, and come by count, then label", "[facets]") {
  const auto answer = sample().search({{"facets", "tags"}, {"facet_limit", "1000"}}).json();
  std::pair<int, std::string> last{-1'000'000, ""};
  for (const auto& value : answer.at("facets").at("tags").at("values")) {
    const std::string label = value.at("label");
    CHECK_FALSE((label.starts_with(' ') || label.ends_with(' ')));
    const std::pair<int, std::string> key{-value.at("count").get<int>(), label};
    CHECK(last < key);
    last = key;
  }
}

TEST_CASE("years come with their range and a bar for every year between", "[facets]") {
  const auto year = sample().search({{"facets", "year"}}).json().at("facets").at("year");
  const int first = year.at("min");
  const int last = year.at("max");
  CHECK(first < last);
  CHECK(year.at("histogram").size() == static_cast<std::size_t>(last - first + 1));
}

TEST_CASE("a field declared in mitos.yaml is a facet, a sort order and found by its words", "[facets]") {
  const TemporaryFolder folder;
  write_file(folder / "mitos.yaml",
             "index: index\n"
             "collections:\n"
             "  papers: { source: papers, url: \"/p/{path}.html\" }\n"
             "fields:\n"
             "  authors: { type: person, facet: true, label: { en: Author } }\n"
             "  pages: { type: number }\n"
             "  note: { type: stored }\n");
  write_file(folder / "papers" / "a.md",
             "---\ntitle: One\nauthors: [Ada Byron, Alan T.]\npages: 9\nnote: hiddenword\n---\nx\n");
  write_file(folder / "papers" / "b.md", "---\ntitle: Two\nauthors: Ada Byron\npages: 12\n---\nx\n");
  const Finished built = run_indexer({"build", "--config", (folder / "mitos.yaml").string()});
  CAPTURE(built.err);
  REQUIRE(built.status == 0);
  const Searchd searchd(folder / "index");
  const auto answer = searchd.search({{"authors", "Ada Byron"}, {"sort", "pages"}}).json();
  CHECK(answer.at("total") == 2);
  CHECK(answer.at("hits").at(0).at("id") == "papers/a");
  CHECK(answer.at("hits").at(0).at("url") == "/p/a.html");
  CHECK(answer.at("facets").at("authors").at("values").at(0).at("count") == 2);
  CHECK(searchd.ids("byron").size() == 2);
  CHECK(searchd.ids("hiddenword").empty());  // kept, and shown, but not searched
  CHECK(searchd.get("/api/v1/documents/papers/a").json().at("note").at(0).at("value") == "hiddenword");
}

TEST_CASE("a facet's values are found by the beginnings of their words, counted under a search", "[facets]") {
  const auto facet = [](const std::string& rest) { return sample().get("/api/v1/facets/" + rest); };
  const json contact = facet("contact?facet_q=armyr").json();
  REQUIRE(contact.at("values").size() == 1);
  CHECK(contact.at("values").at(0).at("label") == "Despoina Armyrou");
  CHECK(contact.at("values").at(0).at("highlight") == "Despoina <mark>Armyr</mark>ou");
  CHECK(facet("contact?facet_q=armyr&q=qqqqqq").json().at("values").empty());
  const json programme = facet("program?facet_q=horizon+2020").json();
  REQUIRE_FALSE(programme.at("values").empty());
  CHECK(programme.at("values").at(0).at("path").at(0) == "Horizon 2020");
}

TEST_CASE("a facet's values come by count or by label, as many as asked for", "[facets]") {
  const json tags = sample().get("/api/v1/facets/tags?facet_sort=label&facet_limit=3").json();
  REQUIRE(tags.at("values").size() == 3);
  CHECK(tags.at("more") == true);
  CHECK(tags.at("values").at(0).at("label") < tags.at("values").at(1).at("label"));
  CHECK(sample().get("/api/v1/facets/nothing").status == 404);
  CHECK(sample().get("/api/v1/facets/tags?facet_sort=size").json().at("parameter") == "facet_sort");
  CHECK(sample().get("/api/v1/facets/tags?facets=year").json().at("parameter") == "facets");
}
