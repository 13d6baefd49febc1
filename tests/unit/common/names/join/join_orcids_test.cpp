// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include <set>

#include "common/names/join/join.h"

using namespace mitos::names;

namespace {

constexpr const char* kOne = "0000-0002-1825-0097";
constexpr const char* kOther = "0000-0001-5109-3700";

using Spellings = std::set<std::string>;

// Of each person, as they are written.
std::set<Spellings> people(std::vector<Spelling> spellings, const Decisions& decisions = {}) {
  static const GivenNames kTable = given_names();
  std::set<Spellings> all;
  for (const Person& person : join_people(std::move(spellings), kTable, decisions).people) {
    Spellings one;
    for (const Spelling& spelling : person.spellings) one.insert(written(spelling));
    all.insert(one);
  }
  return all;
}

std::string with(const std::string& name, const char* orcid) {
  return written({name, 1, orcid});
}

}  // namespace

TEST_CASE("equal ORCIDs are one person, whatever the names", "[names][orcid]") {
  CHECK(people({{"Ann Ng", 1, kOne}, {"A. Quillfeather", 1, kOne}}) ==
        std::set<Spellings>{{with("Ann Ng", kOne), with("A. Quillfeather", kOne)}});
}

TEST_CASE("different ORCIDs are different people, whatever the names", "[names][orcid]") {
  CHECK(people({{"Ann Ng", 1, kOne}, {"Ann Ng", 1, kOther}}) ==
        std::set<Spellings>{{with("Ann Ng", kOne)}, {with("Ann Ng", kOther)}});
}

TEST_CASE("a name without ORCID is the person of the only one", "[names][orcid]") {
  CHECK(people({{"Ann Ng", 1, kOne}, {"Ann Ng", 3}, {"Ng, Ann", 1}}).size() == 1);
}

TEST_CASE("a name that people of two ORCIDs have is none of them", "[names][orcid]") {
  CHECK(people({{"Ann Ng", 1, kOne}, {"Ann Ng", 1, kOther}, {"Ann Ng", 5}, {"Ng, Ann", 1}}) ==
        std::set<Spellings>{{with("Ann Ng", kOne)}, {with("Ann Ng", kOther)}, {"Ann Ng", "Ng, Ann"}});
}

TEST_CASE("an ORCID in people.yaml decides as one beside a name does", "[names][orcid]") {
  Decisions decisions;
  decisions.people.push_back({"Ann Ng", "", "", kOne, "", 1});
  CHECK(people({{"Ann Ng", 1}, {"A. Quillfeather", 1, kOne}}, decisions).size() == 1);
  CHECK(people({{"Ann Ng", 1}, {"Ng, Ann", 1, kOther}}, decisions).size() == 2);
}

TEST_CASE("a person has the ORCID that stands beside a spelling", "[names][orcid]") {
  static const GivenNames kTable = given_names();
  const People joined = join_people({{"Ann Ng", 2}, {"A. Ng", 1, kOne}}, kTable);
  REQUIRE(joined.people.size() == 1);
  CHECK(joined.people[0].orcid == kOne);
  CHECK(joined.people[0].label == "Ann Ng");
}
