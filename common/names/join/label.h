// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "common/names/join/join_state.h"
#include "common/names/join/person.h"
#include "common/names/read/given_names.h"
#include "common/names/read/person_name.h"

namespace mitos::names {

/// What to call the person whose entries these are (at least one): the most frequent of those display forms
/// that have the given name written out, if there are any; of equally frequent ones the longer, then the
/// first by bytes. Pure.
std::string label_of(const std::vector<const Entry*>& entries, const GivenNames& table);

/// The name in a person's label. What label_of() made of a spelling begins with the given name, whatever the
/// table knows of the last one ("Cécile Paris"); what staff wrote is read as any name is. Pure.
PersonName name_of_label(const Person& person, const GivenNames& table);

}  // namespace mitos::names
