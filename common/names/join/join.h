// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "common/finding.h"
#include "common/names/join/decisions.h"
#include "common/names/join/person.h"
#include "common/names/read/given_names.h"

namespace mitos::names {

struct People {
  std::vector<Person> people;         // by their ids
  std::vector<NearMiss> near_misses;  // by their spellings
  std::vector<Finding> findings;      // decisions that came to nothing, and why
};

/// Finds out which spellings of a catalogue are one person. The same for every order of `spellings`, none of
/// which may occur twice. Two are joined only if family and given names agree: spelt alike, by an initial
/// or pet name that fits no other person, or but for a typing error that no other person explains. Likeness
/// is never enough: what is merely likely becomes a near miss. Time is nearly linear in the number of
/// spellings, those of one family name, too. What was decided is obeyed before any rule. `document_people`,
/// one for each document that names people, settle what would be a near miss: co_mentions.h.
People join_people(std::vector<Spelling> spellings, const GivenNames& table, const Decisions& decisions = {},
                   const std::vector<DocumentPeople>& document_people = {});

}  // namespace mitos::names
