// SPDX-License-Identifier: GPL-2.0-or-later
// The hits of a results page. Pure, any thread.
#pragma once

#include <vector>

#include "searchd/pages/view.h"
#include "searchd/search/hits.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::pages {

/// Each hit of a page of results that `params` lead to: its title leads to the published page where the index
/// has a whole address of it, else to our copy. Titles that several of `hits` have come with the path.
View hits_view(const snapshot::Snapshot& snapshot, const Visit& visit, const api::Params& params,
               const std::vector<search::Hit>& hits);

}  // namespace mitos::pages
