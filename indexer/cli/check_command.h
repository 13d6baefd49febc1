// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "common/command_line/program.h"
#include "indexer/cli/exit_status.h"
#include "indexer/cli/publishing_options.h"
#include "indexer/cli/settings.h"

namespace mitos::cli {

/// What mitos-indexer check is told.
struct CheckArguments {
  SettingsArguments settings;
  PublishingArguments publishing = {};
  std::string against;  // folder of the built site; "" for none
  std::string format;   // "" is text
  bool json = false;
};

command_line::Command check_command(CheckArguments& arguments);

/// Prints what staff should look at in the folders. Writes nothing. done_with_rejections if there are errors.
ExitStatus run_check(const CheckArguments& arguments);

}  // namespace mitos::cli
