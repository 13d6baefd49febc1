// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/export/bibtex_name.h"

#include <catch2/catch.hpp>

using namespace mitos;

TEST_CASE("BibTeX finds the family name where the catalogue has it", "[bibtex]") {
  static const names::GivenNames kTable = names::given_names();
  struct Case {
    std::string label;
    std::string spelling;
    std::string written;
  };
  const auto& [label, spelling, written] = GENERATE(values<Case>({
      {"Kari Nilsen", "Nilsen, Kari", "Kari Nilsen"},
      {"Robert Fenwick Jr.", "Robert Fenwick Jr.", "Fenwick, Jr., Robert"},
      {"William E. Skerritt III", "William E. Skerritt III", "Skerritt, III, William E."},
      {"Inês Castro Lima", "Castro Lima, Inês", "Castro Lima, Inês"},
      {"Inês Castro Lima", "Inês Castro Lima", "Inês Castro Lima"},
      {"Maria van den Bosch", "van den Bosch M.", "van den Bosch, Maria"},
      {"Plato", "Plato", "{Plato}"},
      {"bell hooks", "hooks, bell", "hooks, bell"},
      {"Anna B&C", "Anna B&C", R"(Anna B\&C)"},
  }));
  CAPTURE(label);
  names::Person person;
  person.label = label;
  person.spellings = {{spelling, 1}};
  CHECK(api::bibtex_name(person, kTable) == written);
}
