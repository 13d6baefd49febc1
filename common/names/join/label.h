// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "common/names/join/join_state.h"
#include "common/names/join/person.h"
#include "common/names/read/capitals.h"
#include "common/names/read/given_names.h"
#include "common/names/read/person_name.h"

namespace mitos::names {

/// Adds the words of an entry's name, if it is a person's, as often as it stands in the catalogue.
void add_words(const Entry& entry, WrittenForms& forms);

/// What to call the person whose entries these are (at least one): the most frequent of those display forms
/// that have the given name written out, if there are any; of equally frequent ones the longer, then the
/// first by bytes. Forms that differ in case and accents alone count together; of these, the one with usual
/// capitals and, if it is Greek, with its accents. Words that have only capitals get small letters as the
/// entries, or else `forms`, have them. An organisation is called as it is written, without braces. Pure.
std::string label_of(const std::vector<const Entry*>& entries, const GivenNames& table,
                     const WrittenForms& forms);

/// The family name by which these entries were joined, as one of them has it: that of the spelling that the
/// label was made of, else the most frequent one in the label. "" if there is none. Pure.
std::string family_of(const std::vector<const Entry*>& entries, const std::string& label);

/// The name in a person's label: Person::family, whatever the table knows of it ("Rohit Paris"), and given
/// names. What staff wrote without it is read as any name is. An organisation has none. Pure.
PersonName name_of_label(const Person& person, const GivenNames& table);

}  // namespace mitos::names
