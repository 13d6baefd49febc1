// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/names/read/given_names.h"
#include "common/names/read/organisation.h"

namespace mitos::names {

/// The people and organisations of one field, in order: "A. Smith; B. Jones", "A. Smith & B. Jones", "Ann
/// Smith, Bob Jones", "Smith A, Jones BC". A comma parts two people only if every side could stand alone:
/// "Smith, Ann" is one. Organisations, and what `organisations` lists, stay whole (parted_list.h). Marks of
/// affiliation and what stands for no person are left out (affiliation_marks.h, no_person.h). An ORCID stands
/// behind its name as with_orcid() writes it. A name longer than 200 bytes is cut. Pure, any thread.
std::vector<std::string> split_people(std::string_view field, const GivenNames& table,
                                      const OrganisationKeys& organisations = {});

}  // namespace mitos::names
