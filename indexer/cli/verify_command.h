// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <CLI/CLI.hpp>

#include <filesystem>

#include "indexer/cli/exit_status.h"
#include "indexer/cli/settings.h"

namespace mitos::cli {

/// mitos-indexer verify: reads the current generation through and compares every checksum.
class VerifyCommand {
 public:
  explicit VerifyCommand(CLI::App& app);

  /// With --json what was found is on standard output, also if that is damage, which is thrown as an
  /// IndexError.
  ExitStatus run();

 private:
  CLI::App& command_;
  SettingsOptions settings_;
  bool json_ = false;
};

}  // namespace mitos::cli
