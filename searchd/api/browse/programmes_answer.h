// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "searchd/api/export/whole_file.h"
#include "searchd/api/params.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::api {

/// GET /api/v1/programmes: the whole tree with the documents of each, its labels by language, and its years
/// as far as they are known. With `format=csv` a line for each, what is below it in the lines behind.
AnswerOrFile programmes_answer(const snapshot::Snapshot& snapshot, const Params& params);

}  // namespace mitos::api
