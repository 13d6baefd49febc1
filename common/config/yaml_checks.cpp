// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/config/yaml_checks.h"

#include "common/config/suggestion.h"
#include "common/config/yaml_file.h"
#include "common/error.h"

namespace mitos::config {

void YamlChecks::report(const YAML::Node& where, const std::string& field, std::string message) {
  findings_.push_back({file_, line_of(where), field, std::move(message)});
}

void YamlChecks::unknown(const YAML::Node& key, const std::string& parent,
                         const std::vector<std::string_view>& known) {
  const std::string field = parent.empty() ? key.Scalar() : parent + "." + key.Scalar();
  report(key, field, "unknown key" + did_you_mean(key.Scalar(), known));
}

bool YamlChecks::is_map(const YAML::Node& node, const std::string& field) {
  if (node.IsMap()) return true;
  report(node, field, "must be a map of keys and values");
  return false;
}

std::optional<std::string> YamlChecks::text(const YAML::Node& node, const std::string& field) {
  if (node.IsScalar() && !node.Scalar().empty()) return node.Scalar();
  report(node, field, "must be a text");
  return std::nullopt;
}

std::optional<bool> YamlChecks::boolean(const YAML::Node& node, const std::string& field) {
  bool value = false;
  if (node.IsScalar() && YAML::convert<bool>::decode(node, value)) return value;
  report(node, field, "must be true or false");
  return std::nullopt;
}

void YamlChecks::throw_if_wrong() {
  if (!findings_.empty()) throw ConfigError(std::move(findings_));
}

}  // namespace mitos::config
