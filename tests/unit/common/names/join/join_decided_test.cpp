// SPDX-License-Identifier: GPL-2.0-or-later
// What people.yaml decides comes before every rule.
#include <catch2/catch.hpp>

#include "common/names/join/join.h"
#include "tests/unit/common/names/join/joined_names.h"

using namespace mitos::names;
using namespace mitos::test;

TEST_CASE("decisions are obeyed before any rule", "[names]") {
  Decisions decisions;
  decisions.file = "people.yaml";
  decisions.same = {{{"Chantas Giannis", "John C. Somebody"}, 2}, {{"Chantas Giannis", "Nobody Here"}, 3}};
  decisions.not_same = {{{"Nikos Kymatidis", "N. Kymatidis"}, 5}};
  decisions.people = {
      {"Chantas Giannis", "Giannis X. Chantas", "g@example.org", "", "https://example.org", 7},
      {"John C. Somebody", "Twice", "", "", "", 9}};
  const People result =
      joined({"Chantas Giannis", "John C. Somebody", "Nikos Kymatidis", "N. Kymatidis"}, decisions);

  CHECK(groups_of(result) ==
        Groups{{"Chantas Giannis", "John C. Somebody"}, {"Nikos Kymatidis"}, {"N. Kymatidis"}});
  const Person& described = result.people[0];
  CHECK(described.id == "giannis-x-chantas");
  CHECK(described.label == "Giannis X. Chantas");
  CHECK(described.email == "g@example.org");
  CHECK(described.homepage == "https://example.org");
  CHECK(result.near_misses.empty());  // it was decided
  REQUIRE(result.findings.size() == 2);
  CHECK(to_string(result.findings[0]) ==
        "people.yaml:3: same: no name in the catalogue is spelt “Nobody Here”");
  CHECK(to_string(result.findings[1]) ==
        "people.yaml:9: people.name: “John C. Somebody” is the person of line 7");
}

TEST_CASE("decisions that contradict each other are reported", "[names]") {
  Decisions decisions;
  decisions.file = "people.yaml";
  decisions.same = {{{"Ann Smith", "Bob Jones"}, 1}, {{"Bob Jones", "Eve Brown"}, 2}};
  decisions.not_same = {{{"Ann Smith", "Eve Brown"}, 4}};
  const People result = joined({"Ann Smith", "Bob Jones", "Eve Brown"}, decisions);
  CHECK(groups_of(result) == Groups{{"Ann Smith", "Bob Jones"}, {"Eve Brown"}});
  REQUIRE(result.findings.size() == 1);
  CHECK(to_string(result.findings[0]) ==
        "people.yaml:2: same: contradicts what “not-same” says of these people");
}

TEST_CASE("near misses are settled by one decision each", "[names]") {
  const std::vector<std::string> raws{"J. Smith", "John Smith", "Jane Smith"};
  REQUIRE(joined(raws).near_misses.size() == 2);
  Decisions decisions;
  decisions.same = {{{"J. Smith", "Jane Smith"}, 1}};
  const People result = joined(raws, decisions);
  CHECK(groups_of(result) == Groups{{"J. Smith", "Jane Smith"}, {"John Smith"}});
}
