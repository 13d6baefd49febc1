// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/browse/letters.h"

#include <catch2/catch.hpp>

using namespace mitos::pages;

TEST_CASE("a name stands under its first letter, a capital without accents", "[pages]") {
  struct Case {
    std::string name;
    std::string letter;
  };
  const auto& [name, letter] = GENERATE(values<Case>({
      {"Kompatsiaris", "K"},
      {"de Vries", "D"},
      {"Élie", "E"},
      {"Øye", "O"},
      {"Κυματίδης", "Κ"},
      {"Ήρα", "Η"},
      {"Ефимов", "Е"},
      {"حداد", "ح"},
      {"王", "#"},
      {"김", "#"},
      {"3D lab", "#"},
      {"", "#"},
  }));
  CAPTURE(name);
  CHECK(letter_of(name) == letter);
}

TEST_CASE("letters come once, Latin ones first", "[pages]") {
  CHECK(letters_of({"Ng", "Άννα", "Nilsen", "Marsh", "7"}) == std::vector<std::string>{"M", "N", "Α", "#"});
}

TEST_CASE("who has no family name stands under the whole", "[pages]") {
  mitos::names::Person person;
  person.label = "Board of Tides";
  CHECK(sorted_name(person) == "Board of Tides");
  person.family = "Ng";
  CHECK(sorted_name(person) == "Ng");
}
