// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "common/names/read/capitals.h"
#include "common/names/read/person_name.h"

namespace mitos::names {

/// A name in the order in which people read it: "Ioannis Kompatsiaris". Of a given name and an alias the
/// official form if the other is an everyday form of it, otherwise the given name. An initial behind a family
/// name gets its dot, and words in capitals their small letters: as `own`, of the same person, or else
/// `others` have them. Pure, any thread.
std::string display_form(const PersonName& name, const GivenNames& table, const WrittenForms& own = {},
                         const WrittenForms& others = {});

}  // namespace mitos::names
