// SPDX-License-Identifier: GPL-2.0-or-later
// The values of a facet, as boxes of the form of filters.
#pragma once

#include <string>
#include <vector>

#include "searchd/facets/listed_values.h"
#include "searchd/interpret/interpretation.h"
#include "searchd/pages/params/page_params.h"
#include "searchd/pages/view.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::pages {

/// What facets are shown for.
struct FacetsAsked {
  const snapshot::Snapshot& snapshot;
  const Visit& visit;
  const PageParams& params;
  const std::vector<interpret::WordFilter>& of_words;  // filters that words of the query stand for
};

/// The text of the first parameter `name`; "" if there is none.
std::string value_in(const api::Params& params, const std::string& name);

/// Whether the value or one below it is chosen.
bool is_selected_within(const facets::FacetValueCount& value);

/// The first values as "values", the others as "more", and what the template says of them. Years come newest
/// first. `found` says that `counts` are what a reader looked for: values of a tree then come with their
/// path.
View values_view(const FacetsAsked& asked, const facets::FacetCounts& counts, bool found);

/// Whether `count` values do not fit before "more".
bool are_many(std::size_t count);

}  // namespace mitos::pages
