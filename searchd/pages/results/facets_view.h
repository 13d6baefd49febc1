// SPDX-License-Identifier: GPL-2.0-or-later
// The facets beside results, as the fields of the form of filters.
#pragma once

#include <set>
#include <string>

#include "searchd/pages/view.h"
#include "searchd/search/search.h"

namespace mitos::pages {

inline constexpr std::size_t kListedValues = 50;  // of a facet, those behind "more" too

struct FacetsView {
  View facets = View::array();        // for the template of results
  std::set<std::string> fields = {};  // parameters that the form has fields for
};

/// `params` are those of the search whose `result` is shown; visit.params may say "tags.find": then of the
/// tags those are listed that have such words, whatever else is chosen.
FacetsView facets_view(const snapshot::Snapshot& snapshot, const Visit& visit, const api::Params& params,
                       const search::SearchRequest& request, const search::SearchResult& result,
                       query::Budget& budget);

}  // namespace mitos::pages
