// SPDX-License-Identifier: GPL-2.0-or-later
// Values of facets that other catalogues list twice, or cut: each case names its thread.
#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;
using nlohmann::json;

namespace {

struct Case {
  const char* thread;
  std::vector<std::string> spellings;  // of one page each
  std::string label;
};

const std::vector<Case> kSame{
    {"clarin-eric/VLO#378", {" education", "education ", "education", "\teducation"}, "education"},
    {"meilisearch/milli#133", {"Cheval", "cheVal", "Cheval"}, "Cheval"},
    {"meilisearch/meilisearch#4864", {"Maçon", "MAÇON", "Maçon"}, "Maçon"},
    {"typesense/typesense#2799", {"Longest", "longest", "longest"}, "longest"},
    {"meilisearch/charabia#382", {"كتاب", "کتاب", "كتاب"}, "كتاب"},
    {"mapbox/carmen#625", {"تبريز", "تبریز", "تبريز"}, "تبريز"},
    {"TarteelAI/quranic-universal-library#749", {"الله", "اللہ", "الله"}, "الله"},
    {"TarteelAI/quranic-universal-library#749", {"الذي", "الذی", "الذي"}, "الذي"},
    {"TarteelAI/quranic-universal-library#749", {"رحمة", "رحمۃ", "رحمة"}, "رحمة"},
    {"fisharebest/webtrees#5262", {"أحمد", "احمد", "أحمد"}, "أحمد"},
    {"fisharebest/webtrees#5262", {"ٱلبحر", "البحر", "البحر"}, "البحر"},
    {"PrestaShop/PrestaShop#2024", {"فارسی", "فارسي", "فارسی"}, "فارسی"},
    {"bitextor/warc2text#8",
     {"open&nbsp;data", "open&thinsp;data", "open&emsp;data", "open data"},
     "open data"},
    {"arshali2774/DuaVault#33", {"كتـاب قديم", "كتاب قديم", "كِتاب قديم", "كتاب قديم"}, "كتاب قديم"},
};

std::string quoted(const std::string& text) {
  return "'" + std::regex_replace(text, std::regex("'"), "''") + "'";
}

}  // namespace

TEST_CASE("values that other catalogues list twice are one", "[trackers]") {
  std::string fields = "fields:\n";
  SmallCatalogue::Pages pages;
  for (std::size_t set = 0; set < kSame.size(); ++set) {
    const std::string field = "kind" + std::to_string(set);
    fields += "  " + field + ": { type: keyword, facet: true }\n";
    for (const std::string& spelling : kSame[set].spellings)
      pages.emplace_back("p" + std::to_string(pages.size()),
                         "---\ntitle: P\n" + field + ": " + quoted(spelling) + "\n---\nx\n");
  }
  const SmallCatalogue catalogue(pages, fields);
  for (std::size_t set = 0; set < kSame.size(); ++set) {
    const auto& [thread, spellings, label] = kSame[set];
    CAPTURE(thread, label);
    const json values =
        catalogue.searchd().get("/api/v1/facets/kind" + std::to_string(set)).json().at("values");
    std::map<std::string, std::size_t> counts;
    for (const json& value : values) counts[value.at("label").get<std::string>()] = value.at("count");
    CHECK(counts == std::map<std::string, std::size_t>{{label, spellings.size()}});
  }
}

TEST_CASE("a page with two spellings of a value counts once", "[trackers]") {  // meilisearch/meilisearch#4864
  const SmallCatalogue catalogue(
      SmallCatalogue::Pages{{"a", "---\ntitle: A\ntags: [Maçon, Mâcon]\n---\nx\n"}});
  const json values = catalogue.searchd().get("/api/v1/facets/tags").json().at("values");
  REQUIRE(values.size() == 1);
  CHECK(values.at(0).at("count") == 1);
}

TEST_CASE("pages of values keep their order, and say how many there are", "[trackers]") {
  SmallCatalogue::Pages pages;  // projectblacklight/blacklight#274, geoblacklight/geoblacklight#815
  for (int i = 0; i < 45; ++i) {
    const std::string tag{static_cast<char>('a' + i % 26), static_cast<char>('a' + i / 26)};
    pages.emplace_back("p" + std::to_string(i), "---\ntitle: P\ntags: [" + tag + "]\n---\nx\n");
  }
  const SmallCatalogue catalogue(pages);
  std::vector<std::string> labels;
  for (int page = 1; page <= 3; ++page) {
    const json answer =
        catalogue.searchd().get("/api/v1/facets/tags?facet_sort=label&page=" + std::to_string(page)).json();
    CHECK(answer.at("values_total") == 45);
    CHECK(answer.at("more") == (page < 3));
    for (const json& value : answer.at("values")) labels.push_back(value.at("label"));
  }
  CHECK(labels.size() == 45);
  CHECK(std::is_sorted(labels.begin(), labels.end()));
}
