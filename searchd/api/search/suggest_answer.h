// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "searchd/api/answer.h"
#include "searchd/api/params.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::api {

inline constexpr std::size_t kMaxSuggestions = 50;  // in each group

/// GET /api/v1/suggest
Answer suggest_answer(const snapshot::Snapshot& snapshot, const Params& params);

}  // namespace mitos::api
