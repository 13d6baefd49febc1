// SPDX-License-Identifier: GPL-2.0-or-later
// What is written with entities of HTML and without is one value.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

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
