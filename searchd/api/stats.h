// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>

#include "searchd/api/answer.h"
#include "searchd/snapshot/live_index.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::api {

/// GET /api/v1/stats: what is being served.
nlohmann::ordered_json stats(const snapshot::Snapshot& snapshot);

/// GET /readyz: whether searches can be answered, from which generation, and why not from a newer
/// one. `snapshot` may be null.
Answer readiness(const snapshot::Snapshot* snapshot, const std::optional<snapshot::Refusal>& refusal);

}  // namespace mitos::api
