// SPDX-License-Identifier: GPL-2.0-or-later
// Which configuration a program runs with.
#pragma once

#include <string>
#include <vector>

#include "common/config/config.h"

namespace mitos::config {

struct FoundConfig {
  Config config;
  std::vector<std::string> warnings;  // files beside it that look as if they were meant, and are not read
};

/// The file that `option` (--config) names; if that is empty, ./mitos.yaml or ./mitos.yml, else the defaults.
/// Throws ConfigError; UsageError if the option is no path, or names no file that can be read; IoError where
/// the machine fails.
FoundConfig find_config(const std::string& option);

/// The path that an option names. Throws UsageError if it is none (typed_path.h).
std::filesystem::path path_of_option(const std::string& name, const std::string& value);

}  // namespace mitos::config
