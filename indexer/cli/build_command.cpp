// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cli/build_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <thread>

#include "common/error.h"
#include "common/io/standard_streams.h"
#include "common/model/moment.h"
#include "indexer/build/build.h"
#include "indexer/cli/interrupt_watch.h"
#include "indexer/cli/out_of_memory.h"
#include "indexer/cli/progress_report.h"
#include "indexer/cli/say.h"

namespace mitos::cli {
namespace {

constexpr std::size_t kWarningsShown = 20;

std::string megabytes(std::uint64_t bytes) {
  return fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1e6);
}

source::LeftOutCounts counts_of(const std::vector<source::LeftOut>& left_out) {
  source::LeftOutCounts counts;
  for (const source::LeftOut& one : left_out) ++counts[one.reason];
  return counts;
}

void print_findings(const build::BuildSummary& summary, bool verbose) {
  for (const Finding& finding : summary.rejected) say("rejected: {}\n", to_string(finding));
  const std::size_t shown =
      verbose ? summary.warnings.size() : std::min(summary.warnings.size(), kWarningsShown);
  for (std::size_t i = 0; i < shown; ++i) {
    say("warning: {}\n", to_string(summary.warnings[i]));
  }
  if (shown < summary.warnings.size()) {
    say("… and {} warnings more; --verbose shows them all\n", summary.warnings.size() - shown);
  }
  if (!verbose) return;
  for (const source::LeftOut& left : summary.left_out) say("left out: {}\n", to_string(left.finding));
}

void print_summary(const build::BuildSummary& summary) {
  std::string left_out;
  const auto add = [&left_out](std::uint64_t count, const char* what) {
    if (count > 0) left_out += fmt::format(", {} {}", count, what);
  };
  add(summary.section_pages, "section pages (_index) without text");
  add(summary.not_documents, "text files without front matter");
  add(summary.left_out.size(), "left out");
  say("{} files: {} documents, {} rejected{}\n", summary.files, summary.documents, summary.rejected.size(),
      left_out);
  const source::LeftOutCounts counts = counts_of(summary.left_out);
  for (const source::ReasonName& reason : source::kReasons) {
    if (const auto count = counts.find(reason.reason); count != counts.end())
      say("  left out: {} {}\n", count->second, reason.words);
  }
  for (const auto& [name, count] : summary.collections) say("  {}: {}\n", name, count);
  say("generation {} published after {:.2f} s, {:.0f} documents/s; {} read, {} on disk\n", summary.generation,
      summary.seconds, static_cast<double>(summary.documents) / summary.seconds,
      megabytes(summary.source_bytes), megabytes(summary.index_bytes));
  if (const auto& next = summary.next_change) {
    say("at {} {} {}: build again then\n", model::to_string(next->at), next->file,
        next->appears ? "is to be published" : "expires");
  }
}

nlohmann::json to_json(const std::vector<Finding>& findings) {
  nlohmann::json list = nlohmann::json::array();
  for (const Finding& finding : findings) {
    list.push_back({{"file", finding.file},
                    {"line", finding.line},
                    {"field", finding.field},
                    {"message", finding.message}});
  }
  return list;
}

nlohmann::json to_json(const std::optional<build::NextChange>& change) {
  if (!change) return nullptr;
  return {{"at", model::to_string(change->at)},
          {"file", change->file},
          {"change", change->appears ? "published" : "expired"}};
}

nlohmann::json to_json(const build::BuildSummary& summary) {
  const source::LeftOutCounts counts = counts_of(summary.left_out);
  nlohmann::json left_out = nlohmann::json::object();
  for (const source::ReasonName& reason : source::kReasons) {
    const auto count = counts.find(reason.reason);
    if (count != counts.end()) left_out[std::string(reason.key)] = count->second;
  }
  const auto drafts = counts.find(source::Reason::draft);
  return {{"generation", summary.generation},
          {"files", summary.files},
          {"documents", summary.documents},
          {"collections", summary.collections},
          {"drafts", drafts == counts.end() ? 0 : drafts->second},
          {"left_out", left_out},
          {"next_change", to_json(summary.next_change)},
          {"section_pages", summary.section_pages},
          {"not_documents", summary.not_documents},
          {"rejected", to_json(summary.rejected)},
          {"warnings", to_json(summary.warnings)},
          {"seconds", summary.seconds},
          {"source_bytes", summary.source_bytes},
          {"index_bytes", summary.index_bytes}};
}

}  // namespace

command_line::Command build_command(BuildArguments& arguments) {
  using command_line::Choice;
  using command_line::Number;
  command_line::Options options = settings_options(arguments.settings, true);
  options.push_back(
      {"--threads", Number{&arguments.threads, 1, 256}, "Threads to use (default: one for each core)"});
  const command_line::Options publishing = publishing_options(arguments.publishing);
  options.insert(options.end(), publishing.begin(), publishing.end());
  options.insert(
      options.end(),
      {{"--allow-empty", &arguments.allow_empty, "Publish a source that had documents and has none any more"},
       {"--json", &arguments.json, "Print the summary as JSON on standard output"},
       {"--verbose", &arguments.verbose, "Show every warning"},
       {"--progress", Choice{&arguments.progress, {"auto", "plain", "off"}}, "auto, plain or off"}});
  return {"build", "Index the collections and publish a new generation", std::move(options)};
}

ExitStatus run_build(const BuildArguments& arguments) {
  const unsigned threads =
      arguments.threads > 0 ? arguments.threads : std::max(std::thread::hardware_concurrency(), 1U);
  build::BuildOptions options{load_settings_with_collections(arguments.settings), threads,
                              publishing_of(arguments.publishing), arguments.allow_empty};
  if (arguments.json && io::is_stdout_closed())
    throw IoError("standard output, where --json goes, is closed");
  InterruptWatch watch;
  options.may_publish = [&watch] { return watch.begin_publishing(); };
  build::Progress progress;
  build::BuildSummary summary;
  {
    const ProgressReport report(progress, progress_mode(arguments.progress));
    summary = build::build(options, progress, watch.token());
  }
  try {
    print_findings(summary, arguments.verbose);
    print_summary(summary);
    if (arguments.json) {
      const std::string json = to_json(summary).dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
      if (const auto problem = io::write_to_stdout(json + "\n"))
        say("warning: cannot write the summary to standard output: {}\n", *problem);
    }
  } catch (const std::bad_alloc&) {  // it is published all the same
    say_out_of_memory(
        "the new generation is published, but there was no memory for all that is to be said of it");
  }
  return summary.rejected.empty() ? ExitStatus::done : ExitStatus::done_with_rejections;
}

}  // namespace mitos::cli
