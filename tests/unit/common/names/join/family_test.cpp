// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "common/names/join/join.h"
#include "common/names/join/label.h"

namespace mitos::names {
namespace {

const GivenNames& table() {
  static const GivenNames kTable = given_names();
  return kTable;
}

People joined(const std::vector<std::string>& raws) {
  std::vector<Spelling> spellings;
  for (const std::string& raw : raws) spellings.push_back({raw, 1});
  return join_people(std::move(spellings), table(), {});
}

}  // namespace

TEST_CASE("a person keeps the family name by which the spellings were joined", "[names]") {
  struct Case {
    std::vector<std::string> spellings;
    std::string family;
    std::vector<std::string> given;
  };
  // Paris is a Greek given name, too.
  const auto& [spellings, family, given] = GENERATE(values<Case>({
      {{"Paris, Rohit", "R. Paris"}, "Paris", {"Rohit"}},
      {{"PARIS, Rohit"}, "Paris", {"Rohit"}},
      {{"Kompatsiaris Yiannis", "Ioannis Kompatsiaris"}, "Kompatsiaris", {"Ioannis"}},
      {{"van den Bosch, Maria"}, "van den Bosch", {"Maria"}},
      {{"Castro Lima, Inês"}, "Castro Lima", {"Inês"}},
  }));
  const People people = joined(spellings);
  REQUIRE(people.people.size() == 1);
  const Person& person = people.people.front();
  CAPTURE(person.label, person.family);
  const PersonName name = name_of_label(person, table());
  CHECK(name.family == family);
  CHECK(name.given == given);
}

TEST_CASE("an organisation and a person of one name have no family name", "[names]") {
  CHECK(joined({"{Greenpeace}"}).people.front().family.empty());
  CHECK(joined({"Plato"}).people.front().family.empty());
}

}  // namespace mitos::names
