// SPDX-License-Identifier: GPL-2.0-or-later
// Which generation was served last, kept beside the index (INDEX/served) for a start at which `current` says
// nothing.
#pragma once

#include <filesystem>
#include <optional>

#include "common/index/generation.h"

namespace mitos::snapshot {

/// None if nothing was recorded, or nothing that can be read.
std::optional<index::GenerationNumber> last_served(const std::filesystem::path& index);

/// Writes it down, unless it is there already. Throws IoError, as where the index may only be read.
void record_served(const std::filesystem::path& index, index::GenerationNumber number);

}  // namespace mitos::snapshot
