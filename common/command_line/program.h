// SPDX-License-Identifier: GPL-2.0-or-later
// What a program takes on its command line, as a table of values: which commands, which options, where their
// values go.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace mitos::command_line {

/// A whole number, and the smallest and largest that are taken.
struct Number {
  unsigned* value = nullptr;
  unsigned least = 0;
  unsigned most = 0;
};

/// A text that is one of these words.
struct Choice {
  std::string* value = nullptr;
  std::vector<std::string_view> words;
};

/// A text that may be given again and again.
struct Texts {
  std::vector<std::string>* values = nullptr;
  std::string shown_as;  // in the help: "[NAME=]DIR"
};

/// Where the value of an option goes, which also says what it may be: a switch, a text that is not blank, or
/// one of those above. Left as it is where the option is not given.
using Target = std::variant<bool*, std::string*, Texts, Number, Choice>;

struct Option {
  std::string name;  // "--index"
  Target target;
  std::string help;  // one line
};

using Options = std::vector<Option>;

struct Command {
  std::string name;  // "build"
  std::string help;  // one line
  Options options;
};

/// Every program and command takes --help and --version besides.
struct Program {
  std::string name;
  std::string help;
  Options options;
  std::vector<Command> commands = {};  // one of them must be given, if there are any
};

}  // namespace mitos::command_line
