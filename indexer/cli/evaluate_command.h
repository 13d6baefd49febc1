// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "common/command_line/program.h"
#include "indexer/cli/exit_status.h"
#include "indexer/cli/settings.h"

namespace mitos::cli {

/// What mitos-indexer evaluate is told.
struct EvaluateArguments {
  SettingsArguments settings;
  std::string queries;       // a file (evaluate/judged_queries.h)
  std::string endpoint;      // of a running searchd; "": where the configuration has it listen
  unsigned least_first = 0;  // percent of the queries that must have a wanted document first
  unsigned least_five = 0;   // and within five
  bool json = false;
};

command_line::Command evaluate_command(EvaluateArguments& arguments);

/// Asks the queries and prints how well they are answered. done_with_rejections if that is below a floor.
ExitStatus run_evaluate(const EvaluateArguments& arguments);

}  // namespace mitos::cli
