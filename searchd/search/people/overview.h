// SPDX-License-Identifier: GPL-2.0-or-later
// What some documents have: of whom, when and about what they are. Any thread, on any snapshot.
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "searchd/search/people/people_of.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::search {

/// A value of a facet, and how many of the documents have it.
using CountedValue = std::pair<facets::Ordinal, std::size_t>;

/// Counts begin with the greatest. A document counts once for each value that a search would find it by.
struct Overview {
  std::vector<index::DocumentNumber> documents;  // newest first; without a date last
  std::map<int, std::size_t> years;
  std::vector<CountedValue> programmes;
  std::vector<CountedValue> tags;
  std::vector<CountedValue> collections;
  std::vector<CountedPerson> people;
};

/// Looks at each of the documents, and reads none.
Overview overview_of(const snapshot::Snapshot& snapshot, std::span<const index::DocumentNumber> documents);

}  // namespace mitos::search
