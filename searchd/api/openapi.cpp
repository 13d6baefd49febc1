// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/openapi.h"

#include <yaml-cpp/yaml.h>

#include <string>

#include "searchd/api/openapi_text.h"

namespace mitos::api {
namespace {

using Json = nlohmann::ordered_json;

// What is not quoted is a number or a boolean if JSON takes it for one, which writes them as YAML does.
Json scalar_json(const YAML::Node& node) {
  constexpr const char* kQuoted = "!";
  const std::string& text = node.Scalar();
  if (node.Tag() == kQuoted) return text;
  const Json plain = Json::parse(text, nullptr, false);
  return plain.is_number() || plain.is_boolean() ? plain : Json(text);
}

Json yaml_as_json(const YAML::Node& node) {
  if (node.IsScalar()) return scalar_json(node);
  if (node.IsSequence()) {
    Json list = Json::array();
    for (const YAML::Node& item : node) list.push_back(yaml_as_json(item));
    return list;
  }
  if (!node.IsMap()) return nullptr;
  Json object = Json::object();
  for (const auto& entry : node) object[entry.first.Scalar()] = yaml_as_json(entry.second);
  return object;
}

}  // namespace

Answer openapi_answer() {
  static const Json kReference = yaml_as_json(YAML::Load(std::string(openapi_text())));
  return kReference;
}

}  // namespace mitos::api
