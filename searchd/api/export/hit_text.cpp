// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/export/hit_text.h"

#include <fmt/format.h>

#include <algorithm>

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

// Two spellings of one person are one value; namesakes are two, though they are called the same.
bool is_repeated(const Json& list, const Json::const_iterator& item) {
  if (!item->is_object()) return false;
  const Json& value = item->at("value");
  return std::any_of(list.begin(), item,
                     [&value](const Json& before) { return before.at("value") == value; });
}

std::vector<std::string> texts(const Json& hit, std::string_view name, std::string (*text)(const Json&)) {
  const auto field = hit.find(std::string(name));
  if (field == hit.end() || field->is_null()) return {};
  if (!field->is_array()) return {text(*field)};
  std::vector<std::string> texts;
  for (auto item = field->begin(); item != field->end(); ++item) {
    if (!is_repeated(*field, item)) texts.push_back(text(*item));
  }
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
