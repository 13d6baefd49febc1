// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cli/check_command.h"

#include <algorithm>

#include "common/command_line/options.h"
#include "common/config/usage_error.h"
#include "common/error.h"
#include "common/io/standard_streams.h"
#include "indexer/check/catalogue.h"
#include "indexer/check/formats.h"
#include "indexer/check/rules.h"
#include "indexer/cli/say.h"

namespace mitos::cli {
namespace {

std::string formatted(const std::vector<check::Issue>& issues, const std::string& format) {
  if (format == "json") return check::as_json(issues);
  if (format == "github") return check::as_github(issues);
  if (format == "sarif") return check::as_sarif(issues);
  return check::as_text(issues);
}

}  // namespace

CheckCommand::CheckCommand(CLI::App& app)
    : command_(*app.add_subcommand("check", "Look for what staff should decide or mend; writes nothing")) {
  settings_.add_to(command_, true);
  command_line::add_choice(command_, "--format", format_, {"text", "json", "github", "sarif"},
                           "text, json, github or sarif (default: text)");
  command_.add_flag("--json", json_, "The same as --format json");
}

ExitStatus CheckCommand::run() {
  if (json_ && !format_.empty() && format_ != "json")
    throw config::UsageError("--json and --format " + format_ + " contradict each other");
  const config::Config config = settings_.load_with_collections();
  if (io::is_stdout_closed()) throw IoError("standard output, where the findings go, is closed");
  const std::vector<check::Issue> issues = check::all_issues(check::read_catalogue(config));
  if (const auto problem = io::write_to_stdout(formatted(issues, json_ ? "json" : format_)))
    throw IoError("cannot write the findings to standard output: " + *problem);
  const auto errors = std::count_if(issues.begin(), issues.end(), [](const check::Issue& issue) {
    return issue.severity == check::Severity::error;
  });
  say("{} findings, {} of them errors\n", issues.size(), errors);
  return errors > 0 ? ExitStatus::done_with_rejections : ExitStatus::done;
}

}  // namespace mitos::cli
