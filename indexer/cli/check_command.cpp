// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cli/check_command.h"

#include <algorithm>
#include <cstdio>

#include "common/error.h"
#include "indexer/check/catalogue.h"
#include "indexer/check/formats.h"
#include "indexer/check/rules.h"
#include "indexer/cli/say.h"

namespace mitos::cli {

CheckCommand::CheckCommand(CLI::App& app)
    : command_(*app.add_subcommand("check", "Look for what staff should decide or mend; writes nothing")) {
  settings_.add_to(command_, true);
  command_.add_option("--format", format_, "text, json, github or sarif")
      ->check(CLI::IsMember({"text", "json", "github", "sarif"}));
}

ExitStatus CheckCommand::run() {
  const config::Config config = settings_.load();
  if (config.collections.empty()) {
    throw ConfigError(
        {{"mitos-indexer check", 0, "",
          "there is nothing to check: name a folder with --source, or collections in mitos.yaml"}});
  }
  const std::vector<check::Issue> issues = check::all_issues(check::read_catalogue(config));
  std::string out;
  if (format_ == "json") out = check::as_json(issues);
  if (format_ == "github") out = check::as_github(issues);
  if (format_ == "sarif") out = check::as_sarif(issues);
  if (format_ == "text") out = check::as_text(issues);
  std::fputs(out.c_str(), stdout);
  const auto errors = std::count_if(issues.begin(), issues.end(), [](const check::Issue& issue) {
    return issue.severity == check::Severity::error;
  });
  say("{} findings, {} of them errors\n", issues.size(), errors);
  return errors > 0 ? ExitStatus::done_with_rejections : ExitStatus::done;
}

}  // namespace mitos::cli
