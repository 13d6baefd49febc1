// SPDX-License-Identifier: GPL-2.0-or-later
// What every reader of a YAML file that staff keep begins with. Any thread.
#pragma once

#include <yaml-cpp/yaml.h>

#include <filesystem>
#include <string>
#include <string_view>

#include "common/finding.h"

namespace mitos::config {

/// The bytes of the file. Throws ConfigError if it is missing, no regular file, too large, or may not be read
/// (io/small_file.h); IoError if the machine failed.
std::string read_text(const std::filesystem::path& file);

/// The same; what is wrong is said of the place that names the file.
std::string read_text(const std::filesystem::path& file, Finding named_at);

/// As YAML wants it: without a byte order mark, with LF alone. `file` is how messages call it. Throws
/// ConfigError, with the line, if it is no UTF-8 or has control characters.
std::string clean_yaml(std::string_view bytes, const std::string& file);

/// The line a node stands in, from 1; 0 for a node that stands nowhere.
int line_of(const YAML::Node& node);

}  // namespace mitos::config
