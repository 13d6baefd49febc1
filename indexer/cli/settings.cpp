// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cli/settings.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>

#include "common/config/find_config.h"
#include "common/config/usage_error.h"
#include "common/error.h"
#include "common/io/folder.h"
#include "indexer/cli/say.h"
#include "indexer/source/site/generator.h"

namespace mitos::cli {
namespace {

namespace fs = std::filesystem;

// Before anything is written, and with the line.
void expect_folders(const std::vector<config::Collection>& collections) {
  std::string missing;
  for (const config::Collection& collection : collections) {
    const std::optional<fs::file_type> type = io::type_of_target(collection.source);
    if (type == fs::file_type::directory) continue;
    missing += fmt::format("{}{}: {}{}", missing.empty() ? "" : "\n", collection.origin,
                           collection.source.string(), type ? " is no folder" : " is not there");
  }
  if (!missing.empty()) throw IoError(missing, "Check the paths, and whether the disk is mounted.");
}

void expect_generator(const config::Config& settings) {
  const fs::path& named = settings.generator.path;
  if (named.empty() || source::named_generator(named)) return;
  throw ConfigError({config::finding_at(
      settings, "generator",
      named.string() + " is no configuration of Hugo or Jekyll, nor a folder that has one")});
}

}  // namespace

command_line::Options settings_options(SettingsArguments& arguments, bool with_sources) {
  command_line::Options options{
      {"--config", &arguments.config, "Configuration file (default: ./mitos.yaml, if there is one)"},
      {"--index", &arguments.index, "Folder of the index (default: ./mitos-index)"}};
  if (with_sources) {
    options.push_back({"--source", command_line::Texts{&arguments.sources, "[NAME=]DIR"},
                       "Folder of a collection, as DIR or NAME=DIR; may be repeated"});
  }
  return options;
}

config::Config load_settings(const SettingsArguments& arguments) {
  config::FoundConfig found = config::find_config(arguments.config);
  for (const std::string& warning : found.warnings) say("warning: {}\n", warning);
  config::Config settings = std::move(found.config);
  if (!arguments.index.empty()) settings.index = config::path_of_option("--index", arguments.index);
  if (!arguments.sources.empty()) settings.collections.clear();
  for (const std::string& argument : arguments.sources) {
    config::Collection collection = config::parse_source(argument);
    const bool taken = std::any_of(settings.collections.begin(), settings.collections.end(),
                                   [&](const auto& other) { return other.name == collection.name; });
    if (taken) {
      throw config::UsageError("--source " + argument + ": there is a collection “" + collection.name +
                               "” already; name it with NAME=DIR");
    }
    settings.collections.push_back(std::move(collection));
  }
  return settings;
}

config::Config load_settings_with_collections(const SettingsArguments& arguments) {
  config::Config settings = load_settings(arguments);
  if (!settings.collections.empty()) {
    expect_folders(settings.collections);
    expect_generator(settings);
    return settings;
  }
  if (settings.file.empty())
    throw config::UsageError(
        "no documents are named: name a folder with --source, or collections in mitos.yaml");
  throw ConfigError({config::finding_at(
      settings, "collections", "there are none: name the folders of documents here, or with --source")});
}

}  // namespace mitos::cli
