// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/source/walk/walk.h"

namespace mitos::source {

/// Looks at 200 pages of each source, evenly drawn, and notes for all its files which blocks most of its
/// built pages have (repeated_blocks.h). Throws IoError where the machine fails.
void find_repeated_parts(Walk& walk);

}  // namespace mitos::source
