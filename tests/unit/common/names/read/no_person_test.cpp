// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/read/no_person.h"

#include <catch2/catch.hpp>

using namespace mitos::names;

TEST_CASE("what stands where a person is missing is none", "[names]") {
  const std::string name = GENERATE(values<std::string>({"et al.",
                                                         "Et al",
                                                         "ET AL.",
                                                         "κ.ά.",
                                                         "κ.α.",
                                                         "and others",
                                                         "others",
                                                         "N/A",
                                                         "n/a",
                                                         "n.a.",
                                                         "NA",
                                                         "TBA",
                                                         "Tba",
                                                         "t.b.a.",
                                                         "TBD",
                                                         "None",
                                                         "none",
                                                         "Various",
                                                         "various authors",
                                                         "Anonymous",
                                                         "[anonymous]",
                                                         "Unknown",
                                                         "-",
                                                         "--",
                                                         "?",
                                                         "co.",
                                                         "& co.",
                                                         "Άγνωστος",
                                                         "Διάφοροι",
                                                         "και άλλοι",
                                                         "N.N.",
                                                         "u.a.",
                                                         "unbekannt",
                                                         "anónimo",
                                                         "AA. VV.",
                                                         "To be announced",
                                                         "not available",
                                                         "inconnu",
                                                         "y otros",
                                                         "e altri",
                                                         "co-workers"}));
  CAPTURE(name);
  CHECK(is_no_person(name));
}

TEST_CASE("names that are like such words are people's", "[names]") {
  const std::string name =
      GENERATE(values<std::string>({"Na", "Na Li", "Co Nguyen", "Al Smith", "Nguyen, Co",
                                    "Anon Plangprasopchok", "Non Pham", "Ali Others", "Κα Λι", "N. Nilsen"}));
  CAPTURE(name);
  CHECK_FALSE(is_no_person(name));
}

TEST_CASE("others behind a list are left out", "[names]") {
  struct Case {
    std::string list;
    std::string people;
  };
  const auto& [list, people] = GENERATE(values<Case>({
      {"Kari Nilsen et al.", "Kari Nilsen"},
      {"Kari Nilsen, et al", "Kari Nilsen"},
      {"Nilsen K, Brandt PM, et al.", "Nilsen K, Brandt PM"},
      {"Nilsen, Kari and others", "Nilsen, Kari"},
      {"Kari Nilsen & al.", "Kari Nilsen"},
      {"Ελένη Παππά κ.ά.", "Ελένη Παππά"},
      {"Ελένη Παππά και άλλοι", "Ελένη Παππά"},
      {"Hans Müller u.a.", "Hans Müller"},
      {"Hans Müller und andere", "Hans Müller"},
      {"Inés Castro y otros", "Inés Castro"},
      {"Kari Nilsen", "Kari Nilsen"},
      {"Gore, Al", "Gore, Al"},
      {"et al.", ""},
  }));
  CAPTURE(list);
  CHECK(without_others(list) == people);
}
