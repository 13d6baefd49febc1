// SPDX-License-Identifier: GPL-2.0-or-later
// The pages about a person: those that are titled with the person's name.
#pragma once

#include <string>
#include <vector>

#include "searchd/query/budget.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::search {

/// Whether a title is nothing but the name of a person, in any spelling: with initials, middle names and
/// titles
/// ("Dr. Rhea A. Pelagou" of Rhea Pelagou). A family name alone is not. Pure, any thread.
bool is_name_of(const std::string& title, lookup::PersonNumber person, const lookup::PeopleIndex& people);

/// The documents whose titles are; rising. As far as `budget` goes. One thread; throws Xapian::Error.
std::vector<index::DocumentNumber> own_pages(lookup::PersonNumber person, snapshot::Snapshot::Lease& lease,
                                             query::Budget& budget);

}  // namespace mitos::search
