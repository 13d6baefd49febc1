// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "searchd/pages/view.h"
#include "searchd/search/search.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::pages {

/// GET /search: results and facets. Takes the parameters of the API's search that apply to a page, and
/// ignores unknown ones: links often carry foreign parameters. A wrong value is ignored and reported on the
/// page, with status 400. A page number past the last gets a page that says so, with status 404. Runs the
/// search by `in_turn` (expected_work.h), which waits for a free place, and throws what that throws.
Page search_page(const snapshot::Snapshot& snapshot, const Visit& visit, const search::InTurn& in_turn);

}  // namespace mitos::pages
