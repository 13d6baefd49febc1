// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cli/verify_command.h"

#include <fmt/core.h>

#include "common/error.h"
#include "common/index/generation.h"
#include "common/index/manifest.h"
#include "indexer/cli/say.h"

namespace mitos::cli {

VerifyCommand::VerifyCommand(CLI::App& app)
    : command_(*app.add_subcommand("verify", "Check every file of the current generation")) {
  settings_.add_to(command_, false);
}

ExitStatus VerifyCommand::run() {
  const config::Config settings = settings_.load();
  const auto current = index::current_generation(settings.index);
  if (!current) {
    throw IndexError("there is no index in " + settings.index.string(),
                     "Build one with mitos-indexer build.");
  }
  const std::filesystem::path folder = index::generation_folder(settings.index, *current);
  const index::Manifest manifest = index::load_manifest(folder);
  index::verify_files(folder, manifest);
  say("generation {} is whole: {} documents, {} bytes\n", *current, manifest.documents,
      manifest.total_bytes());
  return ExitStatus::done;
}

}  // namespace mitos::cli
