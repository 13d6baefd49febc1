// SPDX-License-Identifier: GPL-2.0-or-later
// Options as both programs take them.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace mitos::command_line {

/// An option with a text, which is not blank and not another option: "--index --json" forgot something.
CLI::Option* add_text(CLI::App& app, const std::string& name, std::string& value, const std::string& help);

/// The same, which may be given again and again.
CLI::Option* add_texts(CLI::App& app, const std::string& name, std::vector<std::string>& values,
                       const std::string& help);

/// One of these words; of another, the nearest is suggested.
CLI::Option* add_choice(CLI::App& app, const std::string& name, std::string& value,
                        const std::vector<std::string_view>& choices, const std::string& help);

/// --version, for the program and every command that it has so far.
void add_version(CLI::App& app);

}  // namespace mitos::command_line
