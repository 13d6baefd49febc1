// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>

namespace mitos::command_line {

/// Reads a command line into the options of `app`. Returns what was asked for instead, the help or the
/// version, to be printed. Throws config::UsageError, which names the word that is wrong and the one that may
/// be meant.
std::optional<std::string> parse(CLI::App& app, int argc, char** argv);

/// "See mitos-indexer build --help." for the command that was given, if one was.
std::string see_help(const CLI::App& app);

}  // namespace mitos::command_line
