// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "common/config/config.h"
#include "common/finding.h"
#include "indexer/source/files/source_root.h"

namespace mitos::source {

/// Pairs of collections that have documents in common, since their sources are one folder, or one lies in the
/// other and not below a hidden folder. `roots` are those of `collections`, in their order.
std::vector<Finding> overlapping_sources(const std::vector<config::Collection>& collections,
                                         const std::vector<SourceRoot>& roots);

}  // namespace mitos::source
