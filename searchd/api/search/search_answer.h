// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "searchd/api/answer.h"
#include "searchd/api/params.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::api {

/// GET /api/v1/search
Answer search_answer(const snapshot::Snapshot& snapshot, const Params& params);

}  // namespace mitos::api
