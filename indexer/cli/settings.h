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

  /// The configuration file (./mitos.yaml if none is named and there is one), then what the
  /// command line says instead: --source replaces the configured collections. Throws ConfigError.
  config::Config load() const;
};

}  // namespace mitos::cli
