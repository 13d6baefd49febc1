// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/command_line/options.h"

#include <fmt/format.h>

#include <algorithm>

#include "common/config/suggestion.h"
#include "common/text/utf8.h"

namespace mitos::command_line {
namespace {

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

}  // namespace

CLI::Option* add_text(CLI::App& app, const std::string& name, std::string& value, const std::string& help) {
  return app.add_option(name, value, help)->check(not_blank());
}

CLI::Option* add_texts(CLI::App& app, const std::string& name, std::vector<std::string>& values,
                       const std::string& help) {
  return app.add_option(name, values, help)->allow_extra_args(false)->check(not_blank());
}

CLI::Option* add_choice(CLI::App& app, const std::string& name, std::string& value,
                        const std::vector<std::string_view>& choices, const std::string& help) {
  const auto check = [choices](const std::string& text) -> std::string {
    if (std::find(choices.begin(), choices.end(), text) != choices.end()) return "";
    return fmt::format("“{}” is none of {}{}", text, fmt::join(choices, ", "),
                       config::did_you_mean(text, choices));
  };
  return app.add_option(name, value, help)->check(CLI::Validator(check, ""));
}

void add_version(CLI::App& app) {
  const std::string help = "Print the version and exit";
  app.set_version_flag("--version", std::string(MITOS_VERSION), help);
  for (CLI::App* const command : app.get_subcommands({}))
    command->set_version_flag("--version", std::string(MITOS_VERSION), help);
}

}  // namespace mitos::command_line
