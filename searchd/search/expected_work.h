// SPDX-License-Identifier: GPL-2.0-or-later
// What a query will cost, before it is run. Any thread, on any snapshot.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "searchd/query/parse.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::search {

/// About what a search for a query costs that counts so many facets, in the units of budget.h: enough to tell
/// a slow query from an ordinary one. Looks its words up in the vocabulary, and does nothing else.
std::uint64_t expected_of_search(const snapshot::Snapshot& snapshot, const query::Node& root,
                                 std::size_t facets);

/// The same of suggestions.
std::uint64_t expected_of_suggestions(const snapshot::Snapshot& snapshot, std::string_view typed);

}  // namespace mitos::search
