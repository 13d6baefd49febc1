// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cli/verify_command.h"

#include <nlohmann/json.hpp>
#include <optional>

#include "common/error.h"
#include "common/index/generation.h"
#include "common/index/manifest.h"
#include "common/io/standard_streams.h"
#include "indexer/cli/say.h"

namespace mitos::cli {
namespace {

index::GenerationNumber expect_current(const std::filesystem::path& index) {
  const auto current = index::current_generation(index);
  if (!current)
    throw IndexError("there is no index in " + index.string(), "Build one with mitos-indexer build.");
  return *current;
}

void print_json(const nlohmann::ordered_json& report) {
  const std::string text = report.dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
  if (const auto problem = io::write_to_stdout(text + "\n"))
    throw IoError("cannot write to standard output: " + *problem);
}

}  // namespace

command_line::Command verify_command(VerifyArguments& arguments) {
  command_line::Options options = settings_options(arguments.settings, false);
  options.push_back({"--json", &arguments.json, "Print what was found as JSON on standard output"});
  return {"verify", "Check every file of the current generation", std::move(options)};
}

ExitStatus run_verify(const VerifyArguments& arguments) {
  const config::Config settings = load_settings(arguments.settings);
  nlohmann::ordered_json report{{"generation", nullptr}, {"whole", false}};
  try {
    const index::GenerationNumber current = expect_current(settings.index);
    report["generation"] = current;
    const std::filesystem::path folder = index::generation_folder(settings.index, current);
    const index::Manifest manifest = index::load_manifest(folder);
    index::verify_files(folder, manifest);
    say("generation {} is whole: {} documents, {} bytes\n", current, manifest.documents,
        manifest.total_bytes());
    report["whole"] = true;
    report["documents"] = manifest.documents;
    report["bytes"] = manifest.total_bytes();
  } catch (const Error& problem) {
    report["problem"] = problem.what();
    if (arguments.json) print_json(report);
    throw;
  }
  if (arguments.json) print_json(report);
  return ExitStatus::done;
}

}  // namespace mitos::cli
