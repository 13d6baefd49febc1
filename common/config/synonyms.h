// SPDX-License-Identifier: GPL-2.0-or-later
// The file of synonyms that staff keep (data/synonyms.yaml is one).
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/index/synonyms.h"

namespace mitos::config {

/// A list of groups, in which each stands for all others: `- [AI, artificial intelligence]`, and of one-way
/// entries: `- { from: drone, to: [UAV, unmanned aerial vehicle] }`. Every pair of them. Throws ConfigError
/// with every mistake; `file` is how messages call it.
std::vector<index::Synonym> parse_synonyms(const std::string& yaml, const std::string& file);

/// The same from a file. Throws ConfigError, also if it cannot be read.
std::vector<index::Synonym> load_synonyms(const std::filesystem::path& file);

}  // namespace mitos::config
