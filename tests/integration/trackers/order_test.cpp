// SPDX-License-Identifier: GPL-2.0-or-later
// Orders that people missed in other catalogues: each case names the thread that asks for it.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;
using nlohmann::json;

namespace {

using Labels = std::vector<std::string>;

struct Order {
  const char* thread;
  const char* language;
  Labels right;
};

const std::vector<Order> kTitles{
    {"pulibrary/orangelight#1446",
     "en",
     {"The architectural notebook of Thomas Hardy", "The bedside Thomas Hardy", "The dynasts",
      "Talks with Thomas Hardy at Max gate", "Tess in the theatre", "Tess of the d'Urbervilles"}},
    {"DSpace/DSpace#13093", "en", {"AItem", "« BItem", "\" CItem", "« DItem"}},
    {"DSpace/DSpace#13096", "en", {"Apple", "«bitem", "\"citem", "Zebra"}},
    {"WGBH-MLA/AAPB2#818", "en", {"(Bells)", "[Cranes]", "…Doves", "'Eagles'", "\"Finches\""}},
    {"WGBH-MLA/AAPB2#946",
     "en",
     {"3-2-1 Contact", "\"28 Days Later\"", "!@#$%^&* 101 Dalmations", "700 Club", "Cat Pictures",
      "A Catalog", "Zoom"}},
    {"zotero/zotero#1837", "en", {"-Alder", "#Birch", "|Cedar", "‘Dogwood’", "[\"Elm\"]", "”Fir"}},
    {"zotero/zotero#2427", "en", {"— 2 notes", "10 notes", "- Alpha notes", "Beta notes"}},
    {"zotero/zotero#2537", "en", {"-- a longer title", "\"Quoted title\"", "_title"}},
    {"NationalMuseumAustralia/Collection-API#31",
     "en",
     {"apple box", "Banana crate", "cherry jar", "'Date' palm"}},
    {"osulp/Scholars-Archive#1809", "en", {"Ubiquity", "Übung", "Ulm", "Zoë", "Zoo"}},
    {"xZenLabs/zen-os#577", "es", {"El blues de Beale Street", "El castillo", "Desierto", "Ella y el mar"}},
    {"fossfreedom/coverart-browser#249", "fr", {"Les amis", "Le bateau", "La chanson", "L'école", "Lettres"}},
    {"xbmc/Kore#87", "en", {"The 'Burbs", "Casablanca", "iZombie", "Jaws"}},
    {"geonetwork/core-geonetwork#7107", "en", {"Addresses", "ALS code"}},
    {"zotero/zotero#1831", "en", {"PR 9 A1", "PR 85 B2", "PR 6039 C3"}},
};

std::string quoted(std::string text) {
  for (std::size_t at = text.find('\''); at != std::string::npos; at = text.find('\'', at + 2))
    text.insert(at, 1, '\'');
  return "'" + text + "'";
}

Labels labels_of(const json& answer) {
  Labels labels;
  for (const json& value : answer.at("values")) labels.push_back(value.at("label"));
  return labels;
}

}  // namespace

TEST_CASE("titles that other catalogues sort wrongly stand where people look for them", "[trackers]") {
  SmallCatalogue::Pages pages;
  for (std::size_t set = 0; set < kTitles.size(); ++set) {
    const Order& order = kTitles[set];
    for (std::size_t i = order.right.size(); i-- > 0;) {
      pages.emplace_back("p" + std::to_string(pages.size()),
                         "---\ntitle: " + quoted(order.right[i]) + "\nlang: " + order.language +
                             "\ntags: [set" + std::to_string(set) + "]\n---\nText.\n");
    }
  }
  const SmallCatalogue catalogue(pages);
  for (std::size_t set = 0; set < kTitles.size(); ++set) {
    CAPTURE(kTitles[set].thread);
    const std::string target = "/api/v1/search?sort=title&per_page=20&tags=set" + std::to_string(set);
    Labels titles;
    const json answer = catalogue.searchd().get(target).json();
    for (const json& hit : answer.at("hits")) titles.push_back(hit.at("title"));
    CHECK(titles == kTitles[set].right);
  }
}

TEST_CASE("values that other catalogues sort wrongly stand where people look for them", "[trackers]") {
  const std::vector<Order> values{
      {"algolia/docsearch#2973", "en", {"alpha", "Omega"}},
      {"meilisearch/meilisearch#3372", "en", {"et", "été", "ez"}},
      {"OregonDigital/OD2#1273", "en", {"albumen print", "Ambrotype", "ambrotype case", "Tintype"}},
      {"sul-dlss/argo#3191", "en", {"access copy", "Born digital", "catalog", "Dissertation"}},
      {"sul-dlss/SearchWorks#1969", "en", {"2 strokes", "10 pins", "animals", "Birds", "ferns", "Zinc"}},
  };
  std::string fields = "fields:\n";
  SmallCatalogue::Pages pages;
  for (std::size_t set = 0; set < values.size(); ++set) {
    const std::string field = "kind" + std::to_string(set);
    fields += "  " + field + ": { type: keyword, facet: true }\n";
    for (std::size_t i = values[set].right.size(); i-- > 0;)
      pages.emplace_back("p" + std::to_string(pages.size()),
                         "---\ntitle: P\n" + field + ": " + quoted(values[set].right[i]) + "\n---\nx\n");
  }
  const SmallCatalogue catalogue(pages, fields);
  for (std::size_t set = 0; set < values.size(); ++set) {
    CAPTURE(values[set].thread);
    const std::string facet = "/api/v1/facets/kind" + std::to_string(set);
    CHECK(labels_of(catalogue.searchd().get(facet + "?facet_sort=label").json()) == values[set].right);
    CHECK(labels_of(catalogue.searchd().get(facet).json()) == values[set].right);  // of equal counts
  }
}

TEST_CASE("people whose names begin so are listed in order", "[trackers]") {  // DSpace/DSpace#10962
  const SmallCatalogue catalogue(
      SmallCatalogue::Pages{{"a", "---\ntitle: A\ncontact: [\"Khoo, Eyer\"]\n---\nx\n"},
                            {"b", "---\ntitle: B\ncontact: [\"Khoo, Eyer\"]\n---\nx\n"},
                            {"c", "---\ntitle: C\ncontact: [\"Eyer, Klaus\"]\n---\nx\n"},
                            {"d", "---\ntitle: D\ncontact: [\"Eyer, Joë\"]\n---\nx\n"}});
  CHECK(labels_of(catalogue.searchd().get("/api/v1/facets/contact?facet_q=eye&facet_sort=label").json()) ==
        Labels{"Eyer Khoo", "Joë Eyer", "Klaus Eyer"});
}
