// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cli/build_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <thread>

#include "common/error.h"
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
}

void print_summary(const build::BuildSummary& summary) {
  std::string left_out;
  const auto add = [&left_out](std::uint64_t count, const char* what) {
    if (count > 0) left_out += fmt::format(", {} {}", count, what);
  };
  add(summary.drafts, "drafts left out");
  add(summary.section_pages, "section pages (_index)");
  add(summary.not_documents, "text files without front matter");
  say("{} files: {} documents, {} rejected{}\n", summary.files, summary.documents, summary.rejected.size(),
      left_out);
  for (const auto& [name, count] : summary.collections) say("  {}: {}\n", name, count);
  say("generation {} published after {:.2f} s, {:.0f} documents/s; {} read, {} on disk\n", summary.generation,
      summary.seconds, static_cast<double>(summary.documents) / summary.seconds,
      megabytes(summary.source_bytes), megabytes(summary.index_bytes));
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

nlohmann::json to_json(const build::BuildSummary& summary) {
  return {{"generation", summary.generation},
          {"files", summary.files},
          {"documents", summary.documents},
          {"collections", summary.collections},
          {"drafts", summary.drafts},
          {"section_pages", summary.section_pages},
          {"not_documents", summary.not_documents},
          {"rejected", to_json(summary.rejected)},
          {"warnings", to_json(summary.warnings)},
          {"seconds", summary.seconds},
          {"source_bytes", summary.source_bytes},
          {"index_bytes", summary.index_bytes}};
}

}  // namespace

BuildCommand::BuildCommand(CLI::App& app)
    : command_(*app.add_subcommand("build", "Index the collections and publish a new generation")),
      threads_(std::max(std::thread::hardware_concurrency(), 1U)) {
  settings_.add_to(command_, true);
  command_.add_option("--threads", threads_, "Threads to use (default: one for each core)")
      ->check(CLI::Range(1U, 256U));
  command_.add_flag("--drafts", drafts_, "Index drafts too");
  command_.add_flag("--json", json_, "Print the summary as JSON on standard output");
  command_.add_flag("--verbose", verbose_, "Show every warning");
  command_.add_option("--progress", progress_, "auto, plain or off")
      ->check(CLI::IsMember({"auto", "plain", "off"}));
}

ExitStatus BuildCommand::run() {
  build::BuildOptions options{settings_.load(), threads_, drafts_};
  if (options.config.collections.empty()) {
    throw ConfigError(
        {{"mitos-indexer build", 0, "",
          "there is nothing to index: name a folder with --source, or collections in mitos.yaml"}});
  }
  InterruptWatch watch;
  options.may_publish = [&watch] { return watch.may_publish(); };
  build::Progress progress;
  build::BuildSummary summary;
  {
    const ProgressReport report(progress, progress_mode(progress_));
    summary = build::build(options, progress, watch.token());
  }
  try {
    print_findings(summary, verbose_);
    print_summary(summary);
    if (json_)
      std::puts(to_json(summary).dump(2, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
  } catch (const std::bad_alloc&) {  // it is published all the same
    say_out_of_memory(
        "the new generation is published, but there was no memory for all that is to be said of it");
  }
  return summary.rejected.empty() ? ExitStatus::done : ExitStatus::done_with_rejections;
}

}  // namespace mitos::cli
