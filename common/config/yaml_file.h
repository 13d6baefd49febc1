// SPDX-License-Identifier: GPL-2.0-or-later
// What every reader of a YAML file that staff keep begins with. Any thread.
#pragma once

#include <yaml-cpp/yaml.h>

#include <filesystem>
#include <string>

namespace mitos::config {

/// The bytes of the file. Throws ConfigError if it cannot be read.
std::string read_text(const std::filesystem::path& file);

/// The tree of a YAML text; `file` is how messages call it. Throws ConfigError with the line if it is none.
YAML::Node parse_yaml(const std::string& yaml, const std::string& file);

/// The line a node stands in, from 1; 0 for a node that stands nowhere.
int line_of(const YAML::Node& node);

}  // namespace mitos::config
