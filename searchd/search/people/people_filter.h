// SPDX-License-Identifier: GPL-2.0-or-later
// Filters by people, whichever field names them. Any thread, on any snapshot.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searchd/facets/facet_count.h"
#include "searchd/query/budget.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::search {

/// What filters by people let pass: the documents that name them in a field of people, and their own pages.
struct PeopleFilters {
  std::vector<facets::DocumentList> among;       // by filter
  std::vector<index::DocumentNumber> own_pages;  // of those that are wanted (own_pages.h); rising
};

/// Takes the filters by index::kPersonFilter out of `filters`, unless a field is called so. As far as
/// `budget` goes; throws Xapian::Error.
PeopleFilters taken_people_filters(std::vector<facets::FacetFilter>& filters,
                                   snapshot::Snapshot::Lease& lease, query::Budget& budget);

/// What a value that is filtered by is called, in `language` ("" for any): of index::kPersonFilter the
/// person, else as in the facet; what the catalogue does not hold as it was asked for.
std::string value_label(const snapshot::Snapshot& snapshot, const std::string& filter,
                        const std::string& value, std::string_view language = "");

}  // namespace mitos::search
