// SPDX-License-Identifier: GPL-2.0-or-later
// What the search box is told while a visitor types.
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/integration/support/sample.h"

using namespace mitos::test;
using nlohmann::json;

namespace {

json suggest(const Searchd& searchd, const std::string& q) {
  return searchd.get("/api/v1/suggest?q=" + percent_encoded(q)).json();
}

std::vector<std::string> ids(const json& answer) {
  std::vector<std::string> ids;
  for (const json& project : answer.at("projects")) ids.push_back(project.at("id"));
  return ids;
}

}  // namespace

TEST_CASE("every beginning of a name suggests its page first, however it is cased", "[suggest]") {
  struct Case {
    std::string name;
    std::string id;
    std::size_t shortest;  // letters that no other name begins with
  };
  const auto [name, id, shortest] = GENERATE(values<Case>({{"DakosWatch", "projects/dakoswatch", 3},
                                                           {"7reef", "projects/7reef", 2},
                                                           {"feedSIGHT", "projects/feedsight", 3}}));
  for (std::size_t length = shortest; length <= name.size(); ++length) {
    CAPTURE(name.substr(0, length));
    const std::vector<std::string> found = ids(suggest(sample(), name.substr(0, length)));
    REQUIRE_FALSE(found.empty());
    CHECK(found.front() == id);
  }
}

TEST_CASE("words of a long name suggest its page, in any order and without accents", "[suggest]") {
  const std::string q = GENERATE(values<std::string>(
      {"παγίδες", "παγιδ", "ΠΑΓΊΔΕΣ", "δάκο ελι", "ελιας παγιδες", "έξυπνες παγίδες και κοινές"}));
  CAPTURE(q);
  const std::vector<std::string> found = ids(suggest(sample(), q));
  CHECK(std::find(found.begin(), found.end(), "projects/dakoswatch") != found.end());
}

TEST_CASE("a suggestion has what a box shows, with the typed letters marked", "[suggest]") {
  const json project = suggest(sample(), "dak").at("projects").at(0);
  CHECK(project.at("url") == "/projects/dakoswatch/");
  CHECK(project.at("title") == "DakosWatch (Coordinator)");
  CHECK(project.at("lang") == "en");
  CHECK(project.at("highlight").at("title") == "<mark>Dak</mark>osWatch (Coordinator)");
  CHECK(project.at("highlight").at("acronym") == project.at("acronym"));
}

TEST_CASE("people, programmes and tags are suggested with their documents counted", "[suggest]") {
  const json people = suggest(sample(), "armyr").at("people");
  REQUIRE_FALSE(people.empty());
  CHECK(people.at(0).at("value") == "despoina-armyrou");
  CHECK(people.at(0).at("count") == sample().search({{"contact", "despoina-armyrou"}}).json().at("total"));
  CHECK(people.at(0).at("highlight") == "Despoina <mark>Armyr</mark>ou");
  CHECK(suggest(sample(), "despoina arm").at("people").at(0).at("value") == "despoina-armyrou");
  CHECK(suggest(sample(), "horizon").at("programmes").at(0).at("path").size() == 1);
  CHECK(suggest(sample(), "coord").at("tags").at(0).at("value") == "coordinator");
}

TEST_CASE("suggestions forgive what searches forgive", "[suggest]") {
  struct Case {
    std::string q;
    std::string id;
  };
  const auto& [q, id] = GENERATE(values<Case>({
      {"dakoswach", "projects/dakoswatch"},  // misspelt
      {"dakkos", "projects/dakoswatch"},     // and unfinished
      {"fedsig", "projects/feedsight"},
      {"feed sig", "projects/feedsight"},         // split
      {"eksipnes pagid", "projects/dakoswatch"},  // Greek in Latin letters
      {"φεεδσι", "projects/feedsight"},           // the Greek keyboard layout
  }));
  CAPTURE(q);
  const std::vector<std::string> found = ids(suggest(sample(), q));
  REQUIRE_FALSE(found.empty());
  CHECK(found.front() == id);
}

TEST_CASE("nothing typed, or nothing like it, suggests nothing", "[suggest]") {
  const std::string q = GENERATE(values<std::string>({"", " ", "-", "\"", "xqzzyplugh", "dak xqzzyplugh"}));
  CAPTURE(q);
  const json answer = suggest(sample(), q);
  for (const char* group : {"projects", "people", "programmes", "tags"}) CHECK(answer.at(group).empty());
}

TEST_CASE("what is no text is not made part of a completion", "[suggest]") {
  REQUIRE_FALSE(suggest(sample(), "sea")["completions"].empty());
  CHECK(sample().get("/api/v1/suggest?q=%DC+sea").json()["completions"].empty());
}

TEST_CASE("each group has at most as many suggestions as asked for", "[suggest]") {
  CHECK(sample().get("/api/v1/suggest?q=s").json().at("projects").size() == 8);
  CHECK(sample().get("/api/v1/suggest?q=s&limit=3").json().at("projects").size() == 3);
  const std::string query =
      GENERATE(values<std::string>({"limit=0", "limit=51", "limit=x", "limit=3&limit=4", "quarry=x"}));
  CAPTURE(query);
  const Reply reply = sample().get("/api/v1/suggest?q=s&" + query);
  CHECK(reply.status == 400);
  CHECK(reply.json().at("parameter") == query.substr(0, query.find('=')));
}

TEST_CASE("another site's page may ask", "[suggest]") {
  CHECK(sample().get("/api/v1/suggest?q=dak").header("Access-Control-Allow-Origin") == "*");
}
