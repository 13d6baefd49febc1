// SPDX-License-Identifier: GPL-2.0-or-later
// What a results page shows, from which each part of the page is made.
#pragma once

#include <string>

#include "searchd/pages/params/page_params.h"
#include "searchd/pages/view.h"
#include "searchd/query/budget.h"
#include "searchd/search/search.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::pages {

struct ShownResults {
  const snapshot::Snapshot& snapshot;
  const Visit& visit;
  const PageParams& asked;
  const search::SearchResult& result;
  query::Budget& budget;  // of the request; searches beside the first take from it
};

/// A link to the results page with `params`.
inline std::string results_link(const ShownResults& shown, const api::Params& params) {
  return link_from(shown.visit, kSearchPath, params);
}

}  // namespace mitos::pages
