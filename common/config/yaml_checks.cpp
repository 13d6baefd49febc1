// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/config/yaml_checks.h"

#include <algorithm>

#include "common/config/suggestion.h"
#include "common/config/yaml_file.h"
#include "common/config/yaml_shape.h"
#include "common/error.h"
#include "common/text/utf8.h"

namespace mitos::config {

YAML::Node YamlChecks::parse(std::string_view bytes) {
  const std::string yaml = clean_yaml(bytes, file_);
  YamlShape shape = yaml_shape(yaml, file_);
  findings_ = std::move(shape.findings);
  lines_ = std::move(shape.lines);
  if (!shape.readable) throw_if_wrong();
  try {
    return YAML::Load(yaml);
  } catch (const YAML::Exception& problem) {
    throw ConfigError({{file_, problem.mark.is_null() ? 0 : problem.mark.line + 1, "", problem.msg}});
  }
}

void YamlChecks::report(const YAML::Node& where, const std::string& field, std::string message) {
  // What is left empty stands, for yaml-cpp, where the next key begins.
  const auto key = where.IsNull() ? lines_.find(field) : lines_.end();
  findings_.push_back({file_, key == lines_.end() ? line_of(where) : key->second, field, std::move(message)});
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
  if (node.IsScalar() && !text::trimmed(node.Scalar()).empty()) return node.Scalar();
  report(node, field, node.IsScalar() || node.IsNull() ? "is empty: it must be a text" : "must be a text");
  return std::nullopt;
}

std::optional<bool> YamlChecks::boolean(const YAML::Node& node, const std::string& field) {
  bool value = false;
  if (node.IsScalar() && YAML::convert<bool>::decode(node, value)) return value;
  report(node, field, "must be true or false");
  return std::nullopt;
}

void YamlChecks::throw_if_wrong() {
  std::stable_sort(findings_.begin(), findings_.end(),
                   [](const Finding& a, const Finding& b) { return a.line < b.line; });
  if (!findings_.empty()) throw ConfigError(std::move(findings_));
}

}  // namespace mitos::config
