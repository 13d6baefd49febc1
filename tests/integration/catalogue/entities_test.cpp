// SPDX-License-Identifier: GPL-2.0-or-later
// What is written with entities of HTML and without is one value.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <regex>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;

TEST_CASE("a tag and a person with entities are those without", "[catalogue]") {
  const SmallCatalogue pages(SmallCatalogue::Pages{
      {"a",
       "---\ntitle: A\ntags: [\"R&amp;D\", \"caf&eacute;\"]\ncontact: [\"Ren&eacute;e "
       "Moreau\"]\n---\nText.\n"},
      {"b", "---\ntitle: B\ntags: [\"R&D\", \"café\"]\ncontact: [\"Renée Moreau\"]\n---\nText.\n"}});
  const auto values_of = [&](const std::string& facet) {
    std::vector<std::pair<std::string, int>> values;
    const auto answer = pages.searchd().get("/api/v1/facets/" + facet).json();
    for (const auto& value : answer.at("values")) values.emplace_back(value.at("label"), value.at("count"));
    return values;
  };
  CHECK(values_of("tags") == std::vector<std::pair<std::string, int>>{{"café", 2}, {"R&D", 2}});
  CHECK(values_of("contact") == std::vector<std::pair<std::string, int>>{{"Renée Moreau", 2}});
}

// As brown-uk/corpus#6 (apostrophes and dashes) and MotWakorb/enhancedchannelmanager#180 (letters of another
// script) have them.
TEST_CASE("values that look the same are one, called by the best spelling", "[catalogue]") {
  struct Case {
    std::vector<std::string> spellings;  // of one page each
    std::string label;
  };
  const std::vector<Case> cases{
      {{"e-science", "e‐science", "e‑science", "e–science"}, "e-science"},
      {{"coast-line", "coast−line", "coast－line"}, "coast-line"},
      {{"“green” ports", "\"green\" ports", "«green» ports", "„green“ ports", "“green” ports"},
       "“green” ports"},
      {{"fisher's law", "fisher’s law", "fisher`s law", "fisher´s law", "fisher's law"}, "fisher's law"},
      {{"open data", "open\u00a0data", "open\u2009data", "open\u3000data"}, "open data"},
      {{"sea\u00adweed", "seaweed", "sea\u200bweed"}, "seaweed"},
      {{"Ροrts", "Ports"}, "Ports"},                   // Greek capitals and small letters
      {{"Сlimate", "Climate", "Сlimate"}, "Climate"},  // a Cyrillic capital, most often
      {{"Λιμένες", "Λιμέvες"}, "Λιμένες"},             // a Latin v
      {{"Берег", "Бeрeг"}, "Берег"},                   // two Latin e
      {{"كتاب", "کتاب"}, "كتاب"},                      // Arabic and Persian kaf
      {{"علي", "علی"}, "علي"},                         // and yeh
      {{"١٩٩٠ mm", "۱۹۹۰ mm", "1990 mm"}, "1990 mm"},  // digits
      {{"R&D", "Ｒ＆Ｄ"}, "R&D"},                      // wide letters
  };
  for (const auto& [spellings, label] : cases) {
    CAPTURE(label);
    SmallCatalogue::Pages pages;
    for (const std::string& spelling : spellings)
      pages.emplace_back("p" + std::to_string(pages.size()),
                         "---\ntitle: Page\ntags: ['" + std::regex_replace(spelling, std::regex("'"), "''") +
                             "']\n---\nText.\n");
    const SmallCatalogue catalogue(pages);
    const auto values =
        catalogue.searchd().get("/api/v1/search?facets=tags").json().at("facets").at("tags").at("values");
    REQUIRE(values.size() == 1);
    CHECK(values.at(0).at("label") == label);
    CHECK(values.at(0).at("count") == spellings.size());
  }
}

TEST_CASE("values that look different stay apart", "[catalogue]") {
  const SmallCatalogue pages(
      SmallCatalogue::Pages{{"a", "---\ntitle: A\ntags: [e-science, escience, \"e science\"]\n---\nx\n"},
                            {"b", "---\ntitle: B\ntags: [Σήμα, Sima, Сима, \"5 μm\", \"5 mm\"]\n---\nx\n"}});
  const auto values =
      pages.searchd().get("/api/v1/search?facets=tags").json().at("facets").at("tags").at("values");
  CHECK(values.size() == 8);
}
