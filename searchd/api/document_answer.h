// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "searchd/api/answer.h"
#include "searchd/api/params.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::api {

/// As many similar documents an answer has at most.
inline constexpr std::size_t kMaxSimilar = 20;

/// GET /api/v1/documents/{id}: every stored field, translations, and similar documents if asked for.
Answer document_answer(const snapshot::Snapshot& snapshot, const std::string& id, const Params& given);

}  // namespace mitos::api
