// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>

#include "common/command_line/program.h"

namespace mitos::command_line {

/// What the command line says besides the options, whose values stand where the table wants them.
struct Given {
  std::string command;  // which one; "" if the program has none
  std::optional<std::string>
      asked;             // the text of --help or --version, to be printed instead of anything else
  std::string see_help;  // "See mitos-indexer build --help."
};

/// Reads a command line. Throws config::UsageError, which names the word that is wrong and the one that may
/// be meant.
Given parse(const Program& program, int argc, char** argv);

}  // namespace mitos::command_line
