// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "common/command_line/program.h"
#include "common/config/config.h"

namespace mitos::cli {

/// What every command may be told, and the settings it leads to.
struct SettingsArguments {
  std::string config;
  std::string index;
  std::vector<std::string> sources;
};

/// The options that fill in `arguments`; without --source for a command that reads no documents.
command_line::Options settings_options(SettingsArguments& arguments, bool with_sources);

/// The configuration file (find_config.h), then what the command line says instead: --source replaces the
/// configured collections. Warns of files that are not read. Throws ConfigError and UsageError.
config::Config load_settings(const SettingsArguments& arguments);

/// The same for a command that reads the collections: that there are none is a mistake.
config::Config load_settings_with_collections(const SettingsArguments& arguments);

}  // namespace mitos::cli
