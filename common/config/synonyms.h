// SPDX-License-Identifier: GPL-2.0-or-later
// The file of synonyms that staff keep. Example: data/synonyms.yaml.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/index/synonyms.h"

namespace mitos::config {

/// Parses a list. An entry is a group, whose terms all stand for each other: `- [AI, artificial
/// intelligence]`; or it is one-way: `- { from: drone, to: [UAV, unmanned aerial vehicle] }`. Returns one
/// Synonym for each pair, a group's pairs in both directions. Throws one ConfigError that lists all mistakes;
/// `file` is the name of the file in messages.
std::vector<index::Synonym> parse_synonyms(const std::string& yaml, const std::string& file);

/// parse_synonyms() of the text of `file`. Throws ConfigError, also if it cannot be read.
std::vector<index::Synonym> load_synonyms(const std::filesystem::path& file);

}  // namespace mitos::config
