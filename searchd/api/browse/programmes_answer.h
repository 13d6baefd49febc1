// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "searchd/api/answer.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::api {

/// GET /api/v1/programmes: the whole tree with the documents of each, its labels by language, and its years
/// as far as they are known.
Answer programmes_answer(const snapshot::Snapshot& snapshot);

}  // namespace mitos::api
