// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "indexer/cli/exit_status.h"
#include "indexer/cli/settings.h"

namespace mitos::cli {

/// mitos-indexer check: what staff should look at in the folders. Writes nothing.
class CheckCommand {
 public:
  explicit CheckCommand(CLI::App& app);

  bool given() const { return command_.parsed(); }

  /// done_with_rejections if there are errors.
  ExitStatus run();

 private:
  CLI::App& command_;
  SettingsOptions settings_;
  std::string format_;
  bool json_ = false;
};

}  // namespace mitos::cli
