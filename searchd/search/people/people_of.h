// SPDX-License-Identifier: GPL-2.0-or-later
// Who is named by documents, in whichever field. Any thread, on any snapshot.
#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "searchd/lookup/people/people_index.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::search {

/// A person, and how many of the documents name them.
using CountedPerson = std::pair<lookup::PersonNumber, std::size_t>;

/// Most documents first, then by number.
std::vector<CountedPerson> people_of(const snapshot::Snapshot& snapshot,
                                     std::span<const index::DocumentNumber> documents);

}  // namespace mitos::search
