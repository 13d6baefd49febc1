// SPDX-License-Identifier: GPL-2.0-or-later
// What to ask instead of a search that found nothing.
#pragma once

#include "searchd/pages/view.h"
#include "searchd/search/search.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::pages {

/// Searches that are a step away from `request` and find something, each as {"label", "href"}, with
/// its number of results in the label: less one filter, less all, less the quotation marks, one
/// word alone. `params` are those that the request was read from;
/// `budget` what is left to the page.
View ways_to_loosen(const snapshot::Snapshot& snapshot, const Visit& visit, const api::Params& params,
                    const search::SearchRequest& request, query::Budget& budget);

}  // namespace mitos::pages
