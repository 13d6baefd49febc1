// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "indexer/cli/exit_status.h"
#include "indexer/cli/settings.h"

namespace mitos::cli {

/// mitos-indexer build
class BuildCommand {
 public:
  explicit BuildCommand(CLI::App& app);

  bool given() const { return command_.parsed(); }
  ExitStatus run();

 private:
  CLI::App& command_;
  SettingsOptions settings_;
  unsigned threads_;
  bool drafts_ = false;
  bool allow_empty_ = false;
  bool json_ = false;
  bool verbose_ = false;
  std::string progress_ = "auto";
};

}  // namespace mitos::cli
