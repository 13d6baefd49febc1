// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <variant>

#include "searchd/pages/view.h"
#include "searchd/search/search.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::pages {

/// GET /search: results and facets, by the parameters of the API's search, as far as a page knows
/// them; others are left out, since links to pages gather all kinds of them on their way. A wrong
/// value is a problem. The search waits for its turn; throws what `in_turn` throws.
std::variant<Page, api::Problem> search_page(const snapshot::Snapshot& snapshot, const Visit& visit,
                                             const search::InTurn& in_turn);

}  // namespace mitos::pages
