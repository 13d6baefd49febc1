// SPDX-License-Identifier: GPL-2.0-or-later
// The facets beside results, as the fields of the form of filters.
#pragma once

#include <set>
#include <string>

#include "searchd/pages/params/page_params.h"
#include "searchd/pages/view.h"
#include "searchd/search/search.h"

namespace mitos::pages {

inline constexpr std::size_t kListedValues = 50;  // of a facet, those behind "more" too

struct FacetsView {
  View facets = View::array();        // for the template of results
  std::set<std::string> fields = {};  // parameters that the form has fields for
};

/// `params` is what `result` was found by. Where visit.params say "tags.find", those tags are listed
/// that have such words, whatever else is chosen. A range that was left out stands in its field as it was
/// typed, with what is wrong.
FacetsView facets_view(const snapshot::Snapshot& snapshot, const Visit& visit, const PageParams& params,
                       const search::SearchResult& result, query::Budget& budget);

}  // namespace mitos::pages
