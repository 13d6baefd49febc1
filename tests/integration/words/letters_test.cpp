// SPDX-License-Identifier: GPL-2.0-or-later
// Letters that Unicode does not take apart, typed on a keyboard that lacks them.
#include <catch2/catch.hpp>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;
using Names = std::vector<std::string>;

namespace {

const SmallCatalogue& pages() {
  static const SmallCatalogue kCatalogue({
      page("lodz", "Łódź meets Wrocław", "Michał Kowalski"),
      page("oresund", "Øresund Bridge", "Sør-Trøndelag, and Følstad"),
      page("dorde", "Đorđe Šćepanović", "Hrvatska"),
      page("gudrun", "Guðrún of Ísafjörður", "Þingvellir"),
      page("ascii", "Lodz in ASCII", "Michal and Gudrun, folstad"),
      page("malta", "Ħamrun", "ir-raħal ta' Ħal Għargħur"),
      page("sami", "Ŋuorjjus", "boahtá Ráŧŧin"),
      page("hausa", "Ɓauna da Ƙasa", "ɗan uwa"),
      page("azeri", "Gəncə", "Əliyev"),
      page("street", "Große Straße", "Fußgänger"),
      page("coelac", "Cœlacanthe", "Præsens and œuvre."),
      page("dutch", "Ĳsselmeer", "Bĳzonder"),
      page("croatian", "Ǆamonja", "Ǉiljana"),
      page("turkish", "İstanbul ışık", "Kızılay sıkıldım ŞİŞLİ"),
      page("tagged", "Tags", "x"),
      {"person", "---\ntitle: Person\ncontact: Bjørn Sørensen\ntags: [Blåbær, Smørrebrød]\n---\nx\n"},
  });
  return kCatalogue;
}

bool has(const Names& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

TEST_CASE("a letter without a decomposition is found by the plain one, and the other way round", "[words]") {
  struct Case {
    std::string q;
    std::string name;
  };
  const auto& [q, name] = GENERATE(values<Case>({
      {"lodz", "lodz"},
      {"LODZ", "lodz"},
      {"Łódź", "ascii"},
      {"wroclaw", "lodz"},
      {"michal", "lodz"},
      {"Michał", "ascii"},
      {"oresund", "oresund"},
      {"trondelag", "oresund"},
      {"sør trøndelag", "oresund"},
      {"folstad", "oresund"},
      {"følstad", "ascii"},
      {"dorde", "dorde"},
      {"scepanovic", "dorde"},
      {"gudrun", "gudrun"},
      {"Guðrún", "ascii"},
      {"thingvellir", "gudrun"},
      {"isafjordur", "gudrun"},
      {"hamrun", "malta"},
      {"gharghur", "malta"},
      {"rattin", "sami"},
      {"nuorjjus", "sami"},
      {"bauna", "hausa"},
      {"kasa", "hausa"},
      {"aliyev", "azeri"},
      {"ganca", "azeri"},
      {"strasse", "street"},
      {"STRASSE", "street"},
      {"fussganger", "street"},
      {"coelac", "coelac"},
      {"coelacanthe", "coelac"},
      {"oeuvre", "coelac"},
      {"OEUVRE", "coelac"},
      {"praesens", "coelac"},
      {"ijsselmeer", "dutch"},
      {"bijzonder", "dutch"},
      {"dzamonja", "croatian"},
      {"ljiljana", "croatian"},
      {"isik", "turkish"},
      {"IŞIK", "turkish"},
      {"ISIK", "turkish"},
      {"ışık", "turkish"},
      {"istanbul", "turkish"},
      {"ISTANBUL", "turkish"},
      {"kizilay", "turkish"},
      {"KIZILAY", "turkish"},
      {"sisli", "turkish"},
      {"şişlı", "turkish"},
      {"sikildim", "turkish"},
      {"\"guðrun of isafjordur\"", "gudrun"},
      {"title:oresund", "oresund"},
  }));
  CAPTURE(q);
  const auto answer = pages().searchd().search({{"q", q}}).json();
  CHECK(answer.at("query").at("corrected") == nullptr);
  CHECK(has(pages().found(q), name));
}

TEST_CASE("what is excluded is folded as well", "[words]") {
  CHECK(pages().found_sorted("folstad -oresund") == Names{"ascii"});
  CHECK(pages().found_sorted("michal -Łódź").empty());
}

TEST_CASE("the letters as they are written are marked", "[words]") {
  CHECK(pages().marks("isik", "turkish") == Names{"ışık"});
  CHECK(pages().marks("oresund folstad", "oresund") == Names{"Øresund", "Følstad"});
  CHECK(pages().marks("coelacanthe", "coelac") == Names{"Cœlacanthe"});
}

TEST_CASE("suggestions, facets and people fold as words do", "[words]") {
  CHECK(pages().suggest("coela").at("projects").at(0).at("highlight").at("title") ==
        "<mark>Cœla</mark>canthe");
  CHECK(pages().suggest("oresu").at("projects").at(0).at("id") == "projects/oresund");
  CHECK(pages().suggest("smorre").at("tags").at(0).at("label") == "Smørrebrød");
  CHECK(pages().suggest("bjorn sor").at("people").at(0).at("label") == "Bjørn Sørensen");
  const auto total = [](const std::string& field, const std::string& value) {
    return pages().searchd().search({{field, value}}).json().at("total").get<int>();
  };
  CHECK(total("tags", "smorrebrod") == 1);
  CHECK(total("tags", "SMØRREBRØD") == 1);
  CHECK(total("tags", "blabaer") == 1);
  CHECK(total("contact", "bjorn-sorensen") == 1);
  const auto named = pages().searchd().search({{"q", "bjorn sorensen"}}).json();
  CHECK(named.at("query").at("people").at(0).at("label") == "Bjørn Sørensen");
}
