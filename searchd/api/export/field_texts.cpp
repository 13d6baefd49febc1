// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/export/hit_text.h"

#include <fmt/format.h>

namespace mitos::api {
namespace {

using Json = nlohmann::ordered_json;

std::string label(const Json& value) {
  if (value.is_object()) return value.at("label").get<std::string>();
  return value.is_string() ? value.get<std::string>() : value.dump();
}

std::string path(const Json& value) {
  if (!value.is_object() || !value.contains("path")) return label(value);
  return fmt::format("{}", fmt::join(value.at("path").get<std::vector<std::string>>(), " > "));
}

std::vector<std::string> texts(const Json& hit, std::string_view name, std::string (*text)(const Json&)) {
  const auto field = hit.find(std::string(name));
  if (field == hit.end() || field->is_null()) return {};
  if (!field->is_array()) return {text(*field)};
  std::vector<std::string> texts;
  for (const Json& value : *field) texts.push_back(text(value));
  return texts;
}

}  // namespace

std::vector<std::string> labels_of(const Json& hit, std::string_view name) {
  return texts(hit, name, label);
}

std::vector<std::string> paths_of(const Json& hit, std::string_view name) {
  return texts(hit, name, path);
}

}  // namespace mitos::api
