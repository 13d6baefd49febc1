// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cli/check_command.h"

#include <algorithm>

#include "common/config/find_config.h"
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

command_line::Command check_command(CheckArguments& arguments) {
  command_line::Options options = settings_options(arguments.settings, true);
  const command_line::Options publishing = publishing_options(arguments.publishing);
  options.insert(options.end(), publishing.begin(), publishing.end());
  options.insert(options.end(),
                 {{"--against", &arguments.against,
                   "Folder of the built site (public, _site): which documents have no page there, and which "
                   "pages no document"},
                  {"--format", command_line::Choice{&arguments.format, {"text", "json", "github", "sarif"}},
                   "text, json, github or sarif (default: text)"},
                  {"--json", &arguments.json, "The same as --format json"}});
  return {"check", "Look for what staff should decide or mend; writes nothing", std::move(options)};
}

ExitStatus run_check(const CheckArguments& arguments) {
  if (arguments.json && !arguments.format.empty() && arguments.format != "json")
    throw config::UsageError("--json and --format " + arguments.format + " contradict each other");
  const config::Config config = load_settings_with_collections(arguments.settings);
  check::ReadOptions read{publishing_of(arguments.publishing), {}};
  if (!arguments.against.empty()) read.against = config::path_of_option("--against", arguments.against);
  if (io::is_stdout_closed()) throw IoError("standard output, where the findings go, is closed");
  const std::vector<check::Issue> issues = check::all_issues(check::read_catalogue(config, read));
  if (const auto problem = io::write_to_stdout(formatted(issues, arguments.json ? "json" : arguments.format)))
    throw IoError("cannot write the findings to standard output: " + *problem);
  const auto errors = std::count_if(issues.begin(), issues.end(), [](const check::Issue& issue) {
    return issue.severity == check::Severity::error;
  });
  say("{} findings, {} of them errors\n", issues.size(), errors);
  return errors > 0 ? ExitStatus::done_with_rejections : ExitStatus::done;
}

}  // namespace mitos::cli
