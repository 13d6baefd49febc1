// SPDX-License-Identifier: GPL-2.0-or-later
// Titles, values and people stand in one order, that in which people look for them.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;

namespace {

using Labels = std::vector<std::string>;

Labels labels_of(const nlohmann::json& values) {
  Labels labels;
  for (const auto& value : values) labels.push_back(value.at("label"));
  return labels;
}

}  // namespace

TEST_CASE("titles are sorted without signs and articles, and by the size of numbers", "[catalogue]") {
  const Labels right{"Alder",           "«Borealis» atlas", "\"Cirrus\" survey",
                     "“Delta” plain",   "[Fjord] notes",    "'Juniper' coast",
                     "The kelp forest", "A lagoon",         "An orchid meadow",
                     "Volume 2",        "Volume 10",        "Zephyr"};
  SmallCatalogue::Pages pages;
  for (std::size_t i = 0; i < right.size(); ++i) {
    pages.emplace_back("p" + std::to_string((i * 5) % right.size()),
                       "---\ntitle: >-\n  " + right[i] + "\n---\nText.\n");
  }
  const SmallCatalogue catalogue(pages);
  for (const bool falling : {false, true}) {
    const auto answer =
        catalogue.searchd()
            .get(std::string("/api/v1/search?per_page=50&sort=") + (falling ? "-" : "") + "title")
            .json();
    Labels titles;
    for (const auto& hit : answer.at("hits")) titles.push_back(hit.at("title"));
    if (falling) std::reverse(titles.begin(), titles.end());
    CHECK(titles == right);
  }
}

TEST_CASE("values of a facet and people of equal counts are sorted as titles are", "[catalogue]") {
  const Labels tags{"ábaco", "apple", "Banana", "cherry", "Éclair", "fig", "Zebra"};
  const Labels people{"Ann Lee", "Évariste Moreau", "Maria Nilsen", "Ólafur Jónsson", "Zoe Hart"};
  SmallCatalogue::Pages pages;
  for (const std::string& tag : tags)
    pages.emplace_back("t" + std::to_string(pages.size()), "---\ntitle: T\ntags: [" + tag + "]\n---\nx\n");
  for (const std::string& person : people)
    pages.emplace_back("p" + std::to_string(pages.size()),
                       "---\ntitle: P\ncontact: " + person + "\n---\nx\n");
  const SmallCatalogue catalogue(pages);
  const auto get = [&](const std::string& target) { return catalogue.searchd().get(target).json(); };
  CHECK(labels_of(get("/api/v1/facets/tags?facet_sort=label").at("values")) == tags);
  CHECK(labels_of(get("/api/v1/facets/tags").at("values")) == tags);
  CHECK(labels_of(get("/api/v1/facets/contact").at("values")) == people);
  CHECK(labels_of(get("/api/v1/people").at("people")) == people);
}
