// SPDX-License-Identifier: GPL-2.0-or-later
// A value that a document has in several spellings.
#include <catch2/catch.hpp>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;
using Names = std::vector<std::string>;

namespace {

const SmallCatalogue& pages() {
  static const SmallCatalogue kCatalogue(
      {{"a",
        "---\ntitle: A\ntags: [ai, AI, ' ai ', ai, Café, CAFE]\ncontact: [Ann Lee, 'Ann  Lee', ann lee, "
        "'Lee, Ann']\n"
        "program: [H2020, Horizon 2020, 'H2020, H2020']\nrooms: [12, '12.0', about 12]\nplaces: [Łódź, LODZ, "
        "Volos]\nrivers: [Evros, EVROS, Ærø, aeroe, aero, AERO]\ncodes: [a1, A1]\n"
        "---\nx\n"},
       {"b", "---\ntitle: B\ntags: ai\ncontact: Ann Lee\n---\nx\n"},
       {"c",
        "---\ntitle: C\ncontact: [Bjørn Sørensen, Bjorn Sorensen, BJØRN SØRENSEN]\ntags: [A.I., ÆON, "
        "aeon]\n---\n"}},
      "fields:\n  rooms: { type: number, facet: true }\n  places: { type: keyword, facet: true }\n"
      "  rivers: { type: keyword }\n  codes: { type: stored }\n");
  return kCatalogue;
}

Names shown(const std::string& name, const std::string& field, const std::string& key = "label") {
  Names texts;
  const auto document = pages().searchd().get("/api/v1/documents/projects/" + name).json();
  for (const auto& value : document.at(field)) texts.push_back(value.at(key));
  return texts;
}

std::size_t times(const std::string& text, const std::string& in) {
  std::size_t count = 0;
  for (std::size_t at = in.find(text); at != std::string::npos; at = in.find(text, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("a document shows each of its values once, in the order of its texts", "[words]") {
  CHECK(shown("a", "tags") == Names{"ai", "CAFE"});  // the label is the commonest spelling, then the first
  CHECK(shown("a", "tags", "raw") == Names{"ai", "Café"});
  CHECK(shown("a", "contact") == Names{"Ann Lee"});
  CHECK(shown("a", "program") == Names{"Horizon 2020"});
  CHECK(shown("a", "places") == Names{"LODZ", "Volos"});
  CHECK(shown("a", "places", "raw") == Names{"Łódź", "Volos"});
  CHECK(shown("a", "rivers") == Names{"Evros", "Ærø", "aeroe"});
  CHECK(shown("a", "codes") == Names{"a1", "A1"});
  CHECK(shown("a", "rooms") == Names{"12", "about 12"});
  CHECK(shown("c", "contact") == Names{"Bjørn Sørensen"});
}

TEST_CASE("a hit, an export and a page show a value once", "[words]") {
  const auto hits = pages().searchd().search({{"q", "A"}}).json().at("hits");
  const auto hit =
      std::find_if(hits.begin(), hits.end(), [](const auto& each) { return each.at("id") == "projects/a"; });
  REQUIRE(hit != hits.end());
  CHECK(hit->at("contact").size() == 1);
  CHECK(hit->at("tags").size() == 2);
  const std::string page = pages().searchd().get("/documents/projects/a").body;
  CHECK(times(">Ann Lee<", page) == 1);
  CHECK(times(">ai<", page) == 1);
  CHECK(times(">Horizon 2020<", page) == 1);
  const std::string results = pages().searchd().get("/search?q=title:A").body;
  CHECK(times("contact=ann-lee", results.substr(results.find("<article"), results.find("</article"))) <= 1);
  const std::string csv = pages().searchd().get("/api/v1/export?format=csv&q=title:A").body;
  CHECK(times("Ann Lee", csv) == 1);
  CHECK(times("CAFE", csv) == 1);
}
