// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/command_line/parse.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <sstream>
#include <string_view>
#include <vector>

#include "common/config/suggestion.h"
#include "common/config/usage_error.h"
#include "common/text/utf8.h"

namespace mitos::command_line {
namespace {

// "--index --json" forgot something.
CLI::Validator not_blank() {
  return {[](const std::string& text) -> std::string {
            if (text::trimmed(text).empty()) return "is empty";
            if (text.starts_with("--"))
              return fmt::format("needs a value; “{0}” is an option (write ./{0} for a file of that name)",
                                 text);
            return "";
          },
          ""};
}

CLI::Validator one_of(const std::vector<std::string_view>& words) {
  return {[words](const std::string& text) -> std::string {
            if (std::find(words.begin(), words.end(), text) != words.end()) return "";
            return fmt::format("“{}” is none of {}{}", text, fmt::join(words, ", "),
                               config::did_you_mean(text, words));
          },
          ""};
}

// Adds an option to CLI11's application, as its target wants it.
struct Adder {
  CLI::App& app;
  const Option& option;

  void operator()(bool* value) const { app.add_flag(option.name, *value, option.help); }
  void operator()(std::string* value) const {
    app.add_option(option.name, *value, option.help)->check(not_blank());
  }
  void operator()(const Texts& texts) const {
    app.add_option(option.name, *texts.values, option.help)
        ->allow_extra_args(false)
        ->check(not_blank())
        ->type_name(texts.shown_as);
  }
  void operator()(const Number& number) const {
    app.add_option(option.name, *number.value, option.help)->check(CLI::Range(number.least, number.most));
  }
  void operator()(const Choice& choice) const {
    app.add_option(option.name, *choice.value, option.help)->check(one_of(choice.words));
  }
};

void add_options(CLI::App& app, const Options& options) {
  for (const Option& option : options) std::visit(Adder{app, option}, option.target);
  app.set_version_flag("--version", std::string(MITOS_VERSION), "Print the version and exit");
}

void add_all(CLI::App& app, const Program& program) {
  add_options(app, program.options);
  for (const Command& command : program.commands)
    add_options(*app.add_subcommand(command.name, command.help), command.options);
  if (!program.commands.empty()) app.require_subcommand(1);
}

// The command that was given; the program itself if none was.
const CLI::App& given(const CLI::App& app) {
  const auto commands = app.get_subcommands();
  return commands.empty() ? app : *commands.front();
}

std::string see_help(const CLI::App& app) {
  const CLI::App& command = given(app);
  return fmt::format("See {}{} --help.", app.get_name(), &command == &app ? "" : " " + command.get_name());
}

std::vector<std::string> commands_of(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* const command : app.get_subcommands({})) names.push_back(command->get_name());
  return names;
}

std::vector<std::string> options_of(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* const option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

std::string suggestion(const std::string& word, const std::vector<std::string>& known) {
  return config::did_you_mean(word, {known.begin(), known.end()});
}

// "–source", "—source" and "−source" are what a text editor makes of "--source".
std::string as_option(const std::string& word) {
  std::size_t dashes = 0;
  for (const std::string_view dash : {"\u2013", "\u2014", "\u2212"}) {
    if (word.starts_with(dash)) dashes = dash.size();
  }
  return "--" + word.substr(std::max(dashes, std::min(word.find_first_not_of('-'), word.size())));
}

std::string explain_option(const CLI::App& app, const std::string& word) {
  const std::string name = word.substr(0, word.find('='));
  const std::vector<std::string> known = options_of(given(app));
  if (std::find(known.begin(), known.end(), name) != known.end())  // of the command, but before it
    return fmt::format("“{}” stands behind the command: {} {} {}", name, app.get_name(),
                       given(app).get_name(), name);
  return fmt::format("there is no option “{}”{}", name, suggestion(name, known));
}

std::string explain_word(const CLI::App& app, const std::string& word) {
  std::vector<std::string> known = commands_of(app);
  if (&given(app) != &app) {
    return fmt::format("“{}” is not expected after {}: everything there is an option{}", word,
                       given(app).get_name(), suggestion(as_option(word), options_of(given(app))));
  }
  if (known.empty()) {
    return fmt::format("“{}” is not expected: everything is an option{}", word,
                       suggestion(as_option(word), options_of(app)));
  }
  const std::string list = fmt::format("{}", fmt::join(known, ", "));
  known.insert(known.end(), {"--help", "--version"});
  return fmt::format("there is no command “{}”{}; there are {}", word, suggestion(word, known), list);
}

std::string explain(const CLI::App& app, const CLI::ParseError& problem) {
  const auto code = static_cast<CLI::ExitCodes>(problem.get_exit_code());
  if (code == CLI::ExitCodes::ExtrasError || code == CLI::ExitCodes::RequiredError) {
    const std::vector<std::string> unknown = app.remaining(true);
    if (unknown.empty())
      return fmt::format("a command is missing; there are {}", fmt::join(commands_of(app), ", "));
    return unknown.front().starts_with('-') ? explain_option(app, unknown.front())
                                            : explain_word(app, unknown.front());
  }
  if (code == CLI::ExitCodes::ArgumentMismatch) {
    for (const CLI::Option* const option : given(app).get_options()) {
      if (option->count() > 1 && option->get_items_expected_max() == 1)
        return fmt::format("{} is given more than once", option->get_name());
    }
  }
  return problem.what();
}

// CLI11 takes the next word for the value of "--index=".
void expect_values(const CLI::App& app, int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];  // NOLINT(cppcoreguidelines-pro-bounds-pointer-arithmetic): main's
    if (word.starts_with("--") && word.find('=') == word.size() - 1)
      throw config::UsageError(fmt::format("{}: is empty", word.substr(0, word.size() - 1)), see_help(app));
  }
}

}  // namespace

Given parse(const Program& program, int argc, char** argv) {
  CLI::App app(program.help, program.name);
  add_all(app, program);
  expect_values(app, argc, argv);
  Given result;
  try {
    app.parse(argc, argv);
    if (&given(app) != &app) result.command = given(app).get_name();
  } catch (const CLI::Success& wanted) {
    std::ostringstream text;
    app.exit(wanted, text, text);
    result.asked = text.str();
  } catch (const CLI::ParseError& problem) {
    throw config::UsageError(explain(app, problem), see_help(app));
  }
  result.see_help = see_help(app);
  return result;
}

}  // namespace mitos::command_line
