// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "searchd/pages/view.h"
#include "searchd/search/search.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::pages {

/// GET /search: results and facets, by the parameters of the API's search, as far as a page knows
/// them; others are left out, since links to pages gather all kinds of them on their way. A wrong
/// value is left out and told of, under status 400; a page past the last one says so, under 404. The search
/// waits for its turn; throws what `in_turn` throws.
Page search_page(const snapshot::Snapshot& snapshot, const Visit& visit, const search::InTurn& in_turn);

}  // namespace mitos::pages
