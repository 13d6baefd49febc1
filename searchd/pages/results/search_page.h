// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "searchd/pages/view.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::pages {

/// GET /search: results and facets, by the parameters of the API's search, as far as a page knows
/// them; others are left out, since links to pages gather all kinds of them on their way. A wrong
/// value is left out and told of, under status 400; a page past the last one says so, under 404.
Page search_page(const snapshot::Snapshot& snapshot, const Visit& visit);

}  // namespace mitos::pages
