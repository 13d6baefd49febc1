// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cli/evaluate_command.h"

#include <fmt/format.h>

#include "common/config/usage_error.h"
#include "common/config/yaml_file.h"
#include "common/error.h"
#include "common/io/standard_streams.h"
#include "indexer/cli/say.h"
#include "indexer/evaluate/endpoint.h"
#include "indexer/evaluate/report.h"

namespace mitos::cli {
namespace {

constexpr unsigned kPercent = 100;

std::string listening_at(const config::Address& address) {
  const bool ipv6 = address.host.find(':') != std::string::npos;
  return fmt::format("http://{}:{}", ipv6 ? "[" + address.host + "]" : address.host, address.port);
}

// An id that is misspelt would only look like a bad answer.
void expect_documents(const std::vector<evaluate::JudgedQuery>& queries, const std::string& file,
                      const evaluate::Endpoint& endpoint) {
  std::vector<Finding> findings;
  for (const evaluate::JudgedQuery& query : queries) {
    for (const std::string& id : query.wanted) {
      if (!endpoint.has(id))
        findings.push_back({file, query.line, "", fmt::format("there is no document {}", id)});
    }
  }
  if (!findings.empty()) throw ConfigError(std::move(findings));
}

}  // namespace

command_line::Command evaluate_command(EvaluateArguments& arguments) {
  command_line::Options options = settings_options(arguments.settings, false);
  options.insert(
      options.end(),
      {{"queries", &arguments.queries, "File of queries and the ids they should find, with tabs between"},
       {"--endpoint", &arguments.endpoint,
        "Address of the mitos-searchd to ask (default: where the configuration has it listen)"},
       {"--least-first", command_line::Number{&arguments.least_first, 0, kPercent},
        "Percent of the queries that must have a wanted document first (default: 0)"},
       {"--least-five", command_line::Number{&arguments.least_five, 0, kPercent},
        "Percent that must have one within five (default: 0)"},
       {"--json", &arguments.json, "Print the figures as JSON on standard output"}});
  return {"evaluate", "Ask a running mitos-searchd judged queries; fails below a floor", std::move(options)};
}

ExitStatus run_evaluate(const EvaluateArguments& arguments) {
  if (arguments.queries.empty()) throw config::UsageError("the file of queries is missing");
  const config::Config settings = load_settings(arguments.settings);
  const std::vector<evaluate::JudgedQuery> queries =
      evaluate::parse_judged_queries(config::read_text(arguments.queries), arguments.queries);
  const evaluate::Endpoint endpoint(arguments.endpoint.empty() ? listening_at(settings.listen)
                                                               : arguments.endpoint);
  expect_documents(queries, arguments.queries, endpoint);
  std::vector<evaluate::Found> found;
  for (const evaluate::JudgedQuery& query : queries)
    found.push_back(endpoint.found(query.words, evaluate::kLookedAt));
  const evaluate::Report report = evaluate::report_of(queries, found);
  const std::string text = arguments.json ? as_json(report, queries, found) : as_text(report, queries, found);
  if (const auto problem = io::write_to_stdout(text))
    throw IoError("cannot write to standard output: " + *problem);
  if (report.all.share_first() >= arguments.least_first && report.all.share_five() >= arguments.least_five)
    return ExitStatus::done;
  say("below the floor of {} % first and {} % within five\n", arguments.least_first, arguments.least_five);
  return ExitStatus::done_with_rejections;
}

}  // namespace mitos::cli
