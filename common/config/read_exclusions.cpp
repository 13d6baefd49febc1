// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/config/read_exclusions.h"

#include <fmt/format.h>

namespace mitos::config {
namespace {

constexpr const char* kExclude = "exclude";
constexpr const char* kExcludeWhere = "exclude_where";

// The texts of a scalar or a list of them.
std::vector<std::string> texts_of(const YAML::Node& node, const std::string& field, YamlChecks& check) {
  std::vector<std::string> texts;
  if (!node.IsSequence()) {
    if (auto text = check.text(node, field)) texts.push_back(std::move(*text));
    return texts;
  }
  for (const YAML::Node& item : node) {
    if (auto text = check.text(item, field)) texts.push_back(std::move(*text));
  }
  return texts;
}

}  // namespace

std::vector<std::string> read_exclude(const YAML::Node& node, YamlChecks& check) {
  std::vector<std::string> globs = texts_of(node, kExclude, check);
  for (const std::string& glob : globs) {
    if (glob.starts_with("!"))
      check.report(node, kExclude,
                   fmt::format("“{}”: a pattern cannot take back what another excludes", glob));
    if (glob.starts_with("../"))
      check.report(node, kExclude, fmt::format("“{}” leads out of the folder of the configuration", glob));
  }
  return globs;
}

std::vector<ExcludeWhere> read_exclude_where(const YAML::Node& node, YamlChecks& check) {
  std::vector<ExcludeWhere> where;
  if (!check.is_map(node, kExcludeWhere)) return where;
  for (const auto& entry : node) {
    const std::string key = entry.first.Scalar();
    const std::string field = fmt::format("{}.{}", kExcludeWhere, key);
    for (std::string& value : texts_of(entry.second, field, check)) where.push_back({key, std::move(value)});
  }
  return where;
}

}  // namespace mitos::config
