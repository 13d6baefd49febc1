// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cli/settings.h"

#include <algorithm>
#include <filesystem>

#include "common/error.h"

namespace mitos::cli {

void SettingsOptions::add_to(CLI::App& command, bool with_sources) {
  command.add_option("--config", config, "Configuration file (default: ./mitos.yaml, if there is one)");
  command.add_option("--index", index, "Folder of the index (default: ./mitos-index)");
  if (with_sources) {
    command.add_option("--source", sources, "Folder of a collection, as DIR or NAME=DIR; may be repeated")
        ->allow_extra_args(false)
        ->type_name("[NAME=]DIR");
  }
}

config::Config SettingsOptions::load() const {
  config::Config settings;
  if (!config.empty()) {
    settings = config::load_config(config);
  } else if (std::filesystem::exists(config::kDefaultFile)) {
    settings = config::load_config(config::kDefaultFile);
  }
  if (!index.empty()) settings.index = index;
  if (!sources.empty()) settings.collections.clear();
  for (const std::string& argument : sources) {
    config::Collection collection = config::parse_source(argument);
    const bool taken = std::any_of(settings.collections.begin(), settings.collections.end(),
                                   [&](const auto& other) { return other.name == collection.name; });
    if (taken) {
      throw ConfigError({{"--source", 0, argument,
                          "there is a collection “" + collection.name + "” already; name it with NAME=DIR"}});
    }
    settings.collections.push_back(std::move(collection));
  }
  return settings;
}

}  // namespace mitos::cli
