// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "common/command_line/program.h"
#include "indexer/cli/exit_status.h"
#include "indexer/cli/settings.h"

namespace mitos::cli {

/// What mitos-indexer verify is told.
struct VerifyArguments {
  SettingsArguments settings;
  bool json = false;
};

command_line::Command verify_command(VerifyArguments& arguments);

/// Reads the current generation through and compares every checksum. With --json what was found is on
/// standard output, also if that is damage, which is thrown as an IndexError.
ExitStatus run_verify(const VerifyArguments& arguments);

}  // namespace mitos::cli
