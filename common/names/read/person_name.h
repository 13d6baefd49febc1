// SPDX-License-Identifier: GPL-2.0-or-later
// A person's typed name, taken apart. Pure, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/names/read/given_names.h"

namespace mitos::names {

/// How it is known which of the words is the family name.
enum class Order {
  typed,     // it is not: the last is taken for it
  initials,  // by the initials: "Kompatsiaris I."
  table,     // one end is a given name of the table, the other is not: "Kompatsiaris Yiannis"
  comma      // "Kompatsiaris, Yiannis"
};

struct PersonName {
  std::vector<std::string> given;  // in order, as typed; an initial has its dot: "J."
  std::string family;              // with its particles: "van den Bosch"; "" if there was only one word
  std::string alias;               // what stood in parentheses or quotation marks: "Yiannis"
  std::string generation;          // "Jr.", "III": a son is not his father
  std::string email;
  Order order = Order::typed;
  bool family_first = false;  // as it was typed
};

/// What two to four capitals behind a name are where they may be initials or a family name ("Wei LI").
enum class ShortCapitals { family, initials };

/// Takes `raw` apart. Never fails: what makes no sense comes back in `given`, a blank text as an
/// empty name. Titles ("Dr.", "Prof.") and what follows a name ("PhD", "Jr.") are left out.
///   "Kompatsiaris Yiannis (Ioannis)" -> given {"Yiannis"}, family "Kompatsiaris", alias "Ioannis"
///   "Osborne PJ" -> given {"P.", "J."}, family "Osborne"
PersonName parse_person_name(std::string_view raw, const GivenNames& table,
                             ShortCapitals short_capitals = ShortCapitals::family);

}  // namespace mitos::names
