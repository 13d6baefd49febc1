// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "searchd/api/answer.h"
#include "searchd/api/params.h"
#include "searchd/search/search.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::api {

/// GET /api/v1/facets/{field}: values of one facet whose label or a spelling has words that begin as those of
/// `facet_q` do, counted under the search parameters given beside it; `facet_sort` is count or label.
/// A page of them, of `per_page` or else `facet_limit` values.
/// Counted when it is its turn; throws what `in_turn` throws.
Answer facet_answer(const snapshot::Snapshot& snapshot, const std::string& field, const Params& params,
                    const search::InTurn& in_turn);

}  // namespace mitos::api
