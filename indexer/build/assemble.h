// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "indexer/build/pipeline.h"

namespace mitos::build {

// Files of a generation, each fsynced, from what the threads of a build leave. Both leave its folder
// `scratch` behind, throw IoError, and may run at once.

/// Closes the shards and puts them together: postings and documents.
void assemble_shards(const std::vector<std::unique_ptr<ShardWriter>>& shards,
                     const std::filesystem::path& generation);

/// Vocabulary, positions and phrases.
void assemble_words(PipelineResult& result, const std::filesystem::path& generation);

}  // namespace mitos::build
