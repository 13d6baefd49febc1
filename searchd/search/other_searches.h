// SPDX-License-Identifier: GPL-2.0-or-later
// What to ask instead of a search that found nothing under its filters. Any thread.
#pragma once

#include <cstdint>
#include <optional>
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

/// The search with the likeliest other spelling of a word that finds something under the same filters: a word
/// that the catalogue has elsewhere may be a slip here. None if there is none, `request` has no filter or
/// forgives no typing errors. Throws IndexError.
std::optional<OtherSearch> respelt_search(const snapshot::Snapshot& snapshot, const SearchRequest& request,
                                          query::Budget& budget);

/// That one, and the same words without the filters of one field, or without all of them where no single one
/// helps. Throws IndexError.
std::vector<OtherSearch> other_searches(const snapshot::Snapshot& snapshot, const SearchRequest& request,
                                        query::Budget& budget);

}  // namespace mitos::search
