// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "searchd/api/answer.h"
#include "searchd/api/params.h"
#include "searchd/search/search.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::api {

/// GET /api/v1/search,
/// when it is its turn; throws what `in_turn` throws.
Answer search_answer(const snapshot::Snapshot& snapshot, const Params& params, const search::InTurn& in_turn);

}  // namespace mitos::api
