// SPDX-License-Identifier: GPL-2.0-or-later
// What to ask instead of a search that found nothing under its filters. Any thread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "searchd/query/budget.h"
#include "searchd/search/search.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::search {

/// A search that finds something.
struct OtherSearch {
  std::string text;                  // of the query
  std::vector<std::string> without;  // fields whose filters are left out
  std::uint64_t total = 0;
};

/// Searches a step away from `request`: another spelling of a word under the same filters, if typing errors
/// are forgiven; the same words without the filters of one field, without all of them where no single one
/// helps. A word that the catalogue has elsewhere may be a slip here. None if `request` has no filter. Throws
/// IndexError.
std::vector<OtherSearch> other_searches(const snapshot::Snapshot& snapshot, const SearchRequest& request,
                                        query::Budget& budget);

}  // namespace mitos::search
