// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/site/generator.h"

#include <algorithm>
#include <initializer_list>

#include "common/io/folder.h"

namespace mitos::source {
namespace {

namespace fs = std::filesystem;

bool has_file(const fs::path& folder, std::initializer_list<const char*> names) {
  return std::any_of(names.begin(), names.end(), [&folder](const char* name) {
    return io::type_of_target(folder / name) == fs::file_type::regular;
  });
}

bool has_folder(const fs::path& folder, const char* name) {
  return io::type_of_target(folder / name) == fs::file_type::directory;
}

// None if no generator's configuration is there. The names that other programs use, too, come last.
std::optional<Generator> generator_in(const fs::path& folder) {
  if (has_file(folder, {"hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json"})) return Generator::hugo;
  if (has_file(folder, {"_config.yml", "_config.yaml", "_config.toml"})) {
    // Hexo's has the same name.
    return has_folder(folder, "scaffolds") ? Generator::unknown : Generator::jekyll;
  }
  if (has_folder(folder, "config/_default")) return Generator::hugo;
  if (has_file(folder, {"config.toml", "config.yaml", "config.yml", "config.json"})) return Generator::hugo;
  return std::nullopt;
}

// The folder of a site whose folder of configurations, or one of an environment in it, is `folder`.
fs::path root_of(const fs::path& folder) {
  if (folder.filename() == "config") return folder.parent_path();
  if (folder.parent_path().filename() == "config") return folder.parent_path().parent_path();
  return folder;
}

}  // namespace

std::optional<FoundGenerator> named_generator(const fs::path& path) {
  const std::optional<fs::file_type> type = io::type_of_target(path);
  if (type != fs::file_type::regular && type != fs::file_type::directory) return std::nullopt;
  const fs::path whole = fs::canonical(path);
  if (type == fs::file_type::directory) {
    if (const auto found = generator_in(whole)) return FoundGenerator{*found, whole};
    const auto above = generator_in(root_of(whole));
    return above ? std::optional(FoundGenerator{*above, root_of(whole)}) : std::nullopt;
  }
  const std::string name = whole.filename().string();
  const fs::path folder = whole.parent_path();
  if (name.starts_with("_config")) return FoundGenerator{Generator::jekyll, folder, name};
  if (root_of(folder) != folder) return FoundGenerator{Generator::hugo, root_of(folder)};
  return FoundGenerator{Generator::hugo, folder, name};
}

FoundGenerator find_generator(fs::path folder) {
  while (true) {
    if (const auto found = generator_in(folder)) return {*found, folder};
    if (folder == folder.parent_path()) return {};
    folder = folder.parent_path();
  }
}

}  // namespace mitos::source
