// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/config/find_config.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <system_error>

#include "common/config/suggestion.h"
#include "common/config/typed_path.h"
#include "common/config/usage_error.h"
#include "common/config/yaml_file.h"
#include "common/io/folder.h"
#include "common/text/ascii.h"

namespace mitos::config {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kDefaultFile = "mitos.yaml";
constexpr std::array<std::string_view, 2> kDefaultFiles{kDefaultFile, "mitos.yml"};  // the first is read
constexpr std::array<std::string_view, 6> kOtherFiles{"mitos.json", "mitos.toml",     "mitos.ini",
                                                      "mitos.conf", "mitos.yaml.txt", "mitos.yml.txt"};

std::string read_option(const fs::path& file) {
  try {
    return read_text(file, {"--config", 0, "", ""});
  } catch (const ConfigError& problem) {
    throw UsageError(problem.what());
  }
}

// A link that leads nowhere is there, too, and is not to be passed over.
bool is_there(std::string_view file) {
  return io::type_of(file).has_value();
}

std::string lower_cased(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(), text::ascii_lower);
  return name;
}

template <std::size_t size>
bool is_among(const std::array<std::string_view, size>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Whether staff may take a file for the configuration: any case, ending or one slip; no editor's copy of it.
bool looks_like_default(const std::string& name, bool some_is_read) {
  const std::string lower = lower_cased(name);
  if (is_among(kDefaultFiles, lower)) return true;
  if (some_is_read) return false;
  const std::string_view visible = std::string_view(lower).substr(lower.starts_with('.') ? 1 : 0);
  const bool ends_as_yaml = visible.ends_with(".yaml") || visible.ends_with(".yml");
  return is_among(kDefaultFiles, visible) || is_among(kOtherFiles, visible) ||
         (ends_as_yaml && !did_you_mean(visible, {kDefaultFile}).empty()) || visible == "mitos.ymal";
}

// `read` is empty if none is.
std::vector<std::string> warnings_beside(std::string_view read) {
  std::vector<std::string> names;
  std::error_code problem;
  fs::directory_iterator entries(".", problem);
  for (const auto end = fs::end(entries); !problem && entries != end; entries.increment(problem)) {
    const std::string name = entries->path().filename().string();
    if (name != read && looks_like_default(name, !read.empty())) names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  std::vector<std::string> warnings;
  for (const std::string& name : names) {
    warnings.push_back(read.empty() ? fmt::format("{} is not read: rename it to {}, or name it with --config",
                                                  name, kDefaultFile)
                                    : fmt::format("{} is not read: {} is", name, read));
  }
  return warnings;
}

}  // namespace

std::filesystem::path path_of_option(const std::string& name, const std::string& value) {
  const TypedPath typed = read_path(value);
  if (!typed.mistake.empty()) throw UsageError(fmt::format("{} {}: {}", name, value, typed.mistake));
  return typed.path;
}

FoundConfig find_config(const std::string& option) {
  if (!option.empty()) {
    const fs::path file = path_of_option("--config", option);
    return {parse_config(read_option(file), file.string(), file.parent_path()), {}};
  }
  const auto* const found = std::find_if(kDefaultFiles.begin(), kDefaultFiles.end(), is_there);
  if (found == kDefaultFiles.end()) return {Config{}, warnings_beside("")};
  return {load_config(*found), warnings_beside(*found)};
}

}  // namespace mitos::config
