// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "common/command_line/program.h"
#include "indexer/cli/exit_status.h"
#include "indexer/cli/publishing_options.h"
#include "indexer/cli/settings.h"

namespace mitos::cli {

/// What mitos-indexer build is told.
struct BuildArguments {
  SettingsArguments settings;
  unsigned threads = 0;  // 0: one for each core
  PublishingArguments publishing = {};
  bool allow_empty = false;
  bool json = false;
  bool verbose = false;
  std::string progress = "auto";
};

command_line::Command build_command(BuildArguments& arguments);

/// Builds and publishes a generation, and prints what came of it.
ExitStatus run_build(const BuildArguments& arguments);

}  // namespace mitos::cli
