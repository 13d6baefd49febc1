// SPDX-License-Identifier: GPL-2.0-or-later
// What pages lack, as staff look for it: program.missing=true.
#include <catch2/catch.hpp>

#include <algorithm>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;
using Names = std::vector<std::string>;
using Parameters = std::vector<std::pair<std::string, std::string>>;

namespace {

const SmallCatalogue& pages() {
  static const SmallCatalogue kCatalogue(
      {
          {"whole",
           "---\ntitle: Whole\nacronym: A whole page\ntags: [sea]\nprogram: H2020\ncontact: Ann Lee\ndate: "
           "2020-01-02\n"
           "budget: 30\nvenue: Here\nnotes: kept\nimages: [a.png]\n---\nText of the sea\n"},
          {"bare", "---\ntitle: Bare\n---\n"},
          {"null",
           "---\ntitle: Nothing said\nprogram:\ncontact: []\ntags: ['  ']\ndate:\n---\nText of the sea\n"},
          {"dated", "---\ntitle: Dated\ndate: 2021\nprogram: FP7\nbudget: unknown\n---\nThe sea\n"},
      },
      "fields:\n  budget: { type: number, facet: true }\n  venue: { type: keyword }\n  notes: { type: stored "
      "}\n");
  return kCatalogue;
}

Names found(const Parameters& parameters) {
  Names names;
  const auto answer = pages().searchd().search(parameters).json();
  for (const auto& hit : answer.at("hits"))
    names.push_back(hit.at("id").get<std::string>().substr(std::string("projects/").size()));
  std::sort(names.begin(), names.end());
  CHECK(answer.at("total") == names.size());
  return names;
}

}  // namespace

TEST_CASE("the pages that say nothing in a field are found", "[missing]") {
  struct Case {
    std::string field;
    Names names;
  };
  const auto& [field, names] = GENERATE(values<Case>({
      {"program", {"bare", "null"}},
      {"contact", {"bare", "dated", "null"}},
      {"date", {"bare", "null"}},
      {"year", {"bare", "null"}},
      {"tags", {"bare", "dated", "null"}},
      {"acronym", {"bare", "dated", "null"}},
      {"images", {"bare", "dated", "null"}},
      {"body", {"bare"}},
      {"budget", {"bare", "null"}},  // "unknown" is something
      {"venue", {"bare", "dated", "null"}},
      {"notes", {"bare", "dated", "null"}},
  }));
  CAPTURE(field);
  CHECK(found({{field + ".missing", "true"}}) == names);
}

TEST_CASE("a lack stands beside words, other filters and other lacks", "[missing]") {
  CHECK(found({{"q", "sea"}, {"program.missing", "true"}}) == Names{"null"});
  CHECK(found({{"contact.missing", "true"}, {"program", "fp7"}}) == Names{"dated"});
  CHECK(found({{"contact.missing", "true"}, {"date.missing", "true"}}) == Names{"bare", "null"});
  CHECK(found({{"contact.missing", "true"}, {"year_from", "2020"}}) == Names{"dated"});
  CHECK(found({{"program", "fp7"}, {"program.missing", "true"}}).empty());
  CHECK(found({{"program.missing", ""}}).size() == 4);
}

TEST_CASE("facets count with a lack applied, its own facet without it", "[missing]") {
  const auto facets = pages().searchd().search({{"program.missing", "true"}}).json().at("facets");
  CHECK(facets.at("program").at("values").size() == 2);
  CHECK(facets.at("contact").at("values").empty());
  const auto values = pages().searchd().get("/api/v1/facets/program?contact.missing=true").json();
  CHECK(values.at("values").size() == 1);
}

TEST_CASE("an export and the pages take a lack", "[missing]") {
  const std::string csv = pages().searchd().get("/api/v1/export?format=csv&program.missing=true").body;
  CHECK_THAT(csv, Catch::Contains("Bare") && Catch::Contains("Nothing said") && !Catch::Contains("Whole"));
  const std::string html = pages().searchd().get("/search?program.missing=true&ui=en").body;
  CHECK_THAT(html, Catch::Contains("2 results") && Catch::Contains("without Programme"));
  CHECK_THAT(pages().searchd().get("/programmes/?ui=en").body,
             Catch::Contains("/search?program.missing=true") && Catch::Contains("2 pages without Programme"));
  CHECK_THAT(pages().searchd().get("/people/?ui=en").body,
             Catch::Contains("/search?contact.missing=true") && Catch::Contains("3 pages without People"));
}

TEST_CASE("a lack of what there is not, or of another kind, is refused", "[missing]") {
  struct Case {
    std::string name;
    std::string value;
  };
  const auto& [name, value] = GENERATE(values<Case>({{"program.missing", "yes"},
                                                     {"program.missing", "false"},
                                                     {"title.missing", "true"},
                                                     {"nothing.missing", "true"},
                                                     {".missing", "true"},
                                                     {"id.missing", "true"}}));
  CAPTURE(name, value);
  const Reply reply = pages().searchd().search({{name, value}});
  CHECK(reply.status == 400);
  CHECK(reply.json().at("parameter") == name);
  CHECK(pages().searchd().search({{"program.missing", "true"}, {"program.missing", ""}}).status == 400);
}
