// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/read/initials.h"

#include <catch2/catch.hpp>

#include "common/names/read/display_form.h"

using namespace mitos::names;

namespace {

std::string shown(const std::string& raw) {
  static const GivenNames kTable = given_names();
  return display_form(parse_person_name(raw, kTable), kTable);
}

}  // namespace

TEST_CASE("initials behind a name stand before it when it is shown", "[names]") {
  struct Case {
    std::string raw;
    std::string wanted;
  };
  const auto& [raw, wanted] = GENERATE(values<Case>({
      {"Osborne PJ", "P. J. Osborne"},
      {"Osborne PJ.", "P. J. Osborne"},
      {"Osborne P.J.", "P. J. Osborne"},
      {"Osborne, PJ", "P. J. Osborne"},
      {"Osborne, P.J.", "P. J. Osborne"},
      {"OSBORNE PJ", "P. J. Osborne"},
      {"Nilsen K", "K. Nilsen"},
      {"de la Fuente AB", "A. B. de la Fuente"},
      {"de la Fuente A", "A. de la Fuente"},
      {"van der Meer P", "P. van der Meer"},
      {"García-López MJ", "M. J. García-López"},
      {"Lopez Garcia AB", "A. B. Lopez Garcia"},
      {"O'Malley ST", "S. T. O'Malley"},
      {"Fenwick RA Jr", "R. A. Fenwick Jr"},
      {"Smith, JAB", "J. A. B. Smith"},
      {"Παππάς ΓΚ", "Γ. Κ. Παππάς"},
      // a degree
      {"McDonald, MD", "M. D. McDonald"},
      {"Mary McDonald, MD", "Mary McDonald"},
      // family names in capitals
      {"Baoli LI", "Baoli Li"},
      {"Raymond T. NG", "Raymond T. Ng"},
      {"Makoto NAGAO", "Makoto Nagao"},
      {"Nancy IDE", "Nancy Ide"},
      {"Alvin Grissom II", "Alvin Grissom II"},
  }));
  CAPTURE(raw);
  CHECK(shown(raw) == wanted);
}

TEST_CASE("a list without commas is parted behind initials", "[names]") {
  CHECK(parted_at_initials("Brandt PM Nilsen K") == Words{"Brandt PM", "Nilsen K"});
  CHECK(parted_at_initials("Nilsen K Brandt P") == Words{"Nilsen K", "Brandt P"});
  CHECK(parted_at_initials("de la Fuente AB van der Meer P") == Words{"de la Fuente AB", "van der Meer P"});
  CHECK(parted_at_initials("Smith JAB Jones KL") == Words{"Smith JAB", "Jones KL"});
  CHECK(parted_at_initials("Brandt PM").empty());
  CHECK(parted_at_initials("Vidya Raj RK").empty());
  CHECK(parted_at_initials("JR Smith").empty());
  CHECK(parted_at_initials("").empty());
}
