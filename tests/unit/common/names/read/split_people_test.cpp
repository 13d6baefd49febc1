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
      {"Ann Smith AND Bob Jones", {"Ann Smith", "Bob Jones"}},
      {"Smith & Jones", {"Smith", "Jones"}},
      {"Smith J., Jones B.", {"Smith J.", "Jones B."}},
      // initials behind
      {"Osborne PJ, Brandt PM", {"Osborne PJ", "Brandt PM"}},
      {"Nilsen K, Brandt PM", {"Nilsen K", "Brandt PM"}},
      {"Brandt PM Nilsen K", {"Brandt PM", "Nilsen K"}},
      {"van der Meer P, O'Malley S", {"van der Meer P", "O'Malley S"}},
      // organisations
      {"Norfolk Department of Fish and Harbours", {"Norfolk Department of Fish and Harbours"}},
      {"Harding and Sons, Ltd.", {"Harding and Sons, Ltd."}},
      {"University of the Isles, Department of Ichthyology",
       {"University of the Isles, Department of Ichthyology"}},
      {"Department of Energy, Mines and Resources", {"Department of Energy, Mines and Resources"}},
      {"Food and Agriculture Organization", {"Food and Agriculture Organization"}},
      {"Bill & Melinda Gates Foundation", {"Bill & Melinda Gates Foundation"}},
      {"Procter & Gamble Co.", {"Procter & Gamble Co."}},
      {"University of California, San Diego", {"University of California, San Diego"}},
      {"{Salt & Water, Inc} and Kari Nilsen", {"{Salt & Water, Inc}", "Kari Nilsen"}},
      {"{Salt; Water}", {"{Salt; Water}"}},
      {"University of Oslo and University of Bergen", {"University of Oslo", "University of Bergen"}},
      {"European Space Agency & NASA", {"European Space Agency", "NASA"}},
      {"Kari Nilsen and Department of Trade and Industry",
       {"Kari Nilsen", "Department of Trade and Industry"}},
      {"Kari Nilsen, University of Oslo", {"Kari Nilsen", "University of Oslo"}},
      {"ATLAS Collaboration, G. Aad, B. Abbott", {"ATLAS Collaboration", "G. Aad", "B. Abbott"}},
      {"Kari Nilsen on behalf of the CMS Collaboration", {"Kari Nilsen", "the CMS Collaboration"}},
      {"ACME Ltd., Beta GmbH", {"ACME Ltd.", "Beta GmbH"}},
      {"Υπουργείο Παιδείας και Θρησκευμάτων", {"Υπουργείο Παιδείας και Θρησκευμάτων"}},
      // marks and others
      {"Wei Zhao1,2, Ming Li3 et al.", {"Wei Zhao", "Ming Li"}},
      {"Kari Nilsen & co.", {"Kari Nilsen"}},
      {"N/A", {}},
      {"TBA; -; various", {}},
      // nobody
      {"", {}},
      {" ; , ", {}},
  }));
  CAPTURE(field);
  static const GivenNames kTable = given_names();
  CHECK(split_people(field, kTable) == people);
}

TEST_CASE("what staff list as an organisation is one name", "[names]") {
  static const GivenNames kTable = given_names();
  const OrganisationKeys listed{organisation_key("Salt, Water and Sand"), organisation_key("Barnes & Noble")};
  CHECK(split_people("Barnes and Noble", kTable, listed) == std::vector<std::string>{"Barnes and Noble"});
  CHECK(split_people("Kari Nilsen and Salt, Water & Sand", kTable, listed) ==
        std::vector<std::string>{"Kari Nilsen", "Salt, Water & Sand"});
}

TEST_CASE("a name is cut where it is longer than any", "[names]") {
  static const GivenNames kTable = given_names();
  const auto length_of = [](const std::string& name) { return split_people(name, kTable).at(0).size(); };
  CHECK(length_of("Ann " + std::string(196, 'x')) == 200);
  CHECK(length_of("Ann " + std::string(197, 'x')) == 200);
  std::string ligatures;
  for (int i = 0; i < 60; ++i) ligatures += "\uFDFA";  // eighteen letters each
  CHECK(length_of(ligatures) < 60);
  CHECK(split_people(ligatures + "; Ann Smith", kTable).at(1) == "Ann Smith");
}
