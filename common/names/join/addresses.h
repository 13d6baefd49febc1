// SPDX-License-Identifier: GPL-2.0-or-later
// By which addresses people are asked for. Pure, any thread.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "common/names/join/person.h"

namespace mitos::names {

/// Gives each person the slug of the label as id; namesakes -2, -3, in the order of their first spellings by
/// bytes, which changes least as a catalogue grows.
void give_ids(std::vector<Person>& people);

/// Which id each address leads to: every id to itself, and the slug of every spelling and label to the person
/// who has it, if only one does. So addresses from before a join live on.
std::map<std::string, std::string> addresses_of(const std::vector<Person>& people);

}  // namespace mitos::names
