// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/read/split_people.h"

#include <catch2/catch.hpp>

using namespace mitos::names;

TEST_CASE("a field names one person or several", "[names]") {
  struct Case {
    std::string field;
    std::vector<std::string> people;
  };
  const auto& [field, people] = GENERATE(values<Case>({
      {"Ann Smith", {"Ann Smith"}},
      {"Ann Smith; Bob Jones", {"Ann Smith", "Bob Jones"}},
      {"Ann Smith & Bob Jones", {"Ann Smith", "Bob Jones"}},
      {"Ann Smith / Bob Jones", {"Ann Smith", "Bob Jones"}},
      {"Sebsibe H/Mariam", {"Sebsibe H/Mariam"}},
      {"Ann Smith and Bob Jones", {"Ann Smith", "Bob Jones"}},
      {"Ελένη Γαλαζούδη και Στέλιος Θυμιανός", {"Ελένη Γαλαζούδη", "Στέλιος Θυμιανός"}},
      {"Ann Smith, Bob Jones, C. Brown and D. White", {"Ann Smith", "Bob Jones", "C. Brown", "D. White"}},
      {"Vrochidis Stefanos, Kompatsiaris Ioannis", {"Vrochidis Stefanos", "Kompatsiaris Ioannis"}},
      // a comma that parts a name
      {"Smith, Ann", {"Smith, Ann"}},
      {"Smith, Ann; Jones, Bob", {"Smith, Ann", "Jones, Bob"}},
      {"van den Bosch, Antal", {"van den Bosch, Antal"}},
      {"Smith, A., Jones, B.", {"Smith, A.", "Jones, B."}},
      {"Smith, J. R.", {"Smith, J. R."}},
      {"García Márquez, Gabriel José", {"García Márquez, Gabriel José"}},
      {"William Baumgartner, Jr.", {"William Baumgartner, Jr."}},
      {"Ann Smith, PhD", {"Ann Smith, PhD"}},
      // nobody
      {"", {}},
      {" ; , ", {}},
  }));
  CAPTURE(field);
  static const GivenNames kTable = load_given_names();
  CHECK(split_people(field, kTable) == people);
}

TEST_CASE("a name is cut where it is longer than any", "[names]") {
  static const GivenNames kTable = load_given_names();
  const auto length_of = [](const std::string& name) { return split_people(name, kTable).at(0).size(); };
  CHECK(length_of("Ann " + std::string(196, 'x')) == 200);
  CHECK(length_of("Ann " + std::string(197, 'x')) == 200);
  std::string ligatures;
  for (int i = 0; i < 60; ++i) ligatures += "\uFDFA";  // eighteen letters each
  CHECK(length_of(ligatures) < 60);
  CHECK(split_people(ligatures + "; Ann Smith", kTable).at(1) == "Ann Smith");
}
