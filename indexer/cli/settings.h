// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "common/config/config.h"

namespace mitos::cli {

/// The options that every command takes, and the settings they lead to.
struct SettingsOptions {
  std::string config;
  std::string index;
  std::vector<std::string> sources;

  void add_to(CLI::App& command, bool with_sources);

  /// The configuration file (find_config.h), then what the command line says instead: --source replaces the
  /// configured collections. Warns of files that are not read. Throws ConfigError and UsageError.
  config::Config load() const;

  /// The same for a command that reads the collections: that there are none is a mistake.
  config::Config load_with_collections() const;
};

}  // namespace mitos::cli
