// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>

#include "indexer/build/pipeline.h"

namespace mitos::build {

/// Puts the shards together into the files of a generation (all but the manifest), each fsynced, and leaves
/// its folder `scratch` behind. Throws IoError.
void assemble_generation(PipelineResult& result, const std::filesystem::path& generation);

}  // namespace mitos::build
