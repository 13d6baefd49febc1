// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>
#include <toml++/toml.h>

#include <sstream>

#include "indexer/source/front_matter.h"

namespace mitos::source {
namespace {

using Json = nlohmann::ordered_json;

Json convert(const toml::node& node) {
  if (const toml::table* table = node.as_table()) {
    Json map = Json::object();
    for (const auto& [key, value] : *table) map[std::string(key.str())] = convert(value);
    return map;
  }
  if (const toml::array* array = node.as_array()) {
    Json list = Json::array();
    for (const toml::node& item : *array) list.push_back(convert(item));
    return list;
  }
  if (const auto* text = node.as_string()) return text->get();
  std::ostringstream typed;
  node.visit([&typed](const auto& value) {
    if constexpr (toml::is_value<decltype(value)>) typed << value;
  });
  return typed.str();
}

// toml++ limits nesting itself, so the tree can be followed without counting.
void fill(FrontMatter& front, const toml::table& table, int line) {
  for (const auto& [key, value] : table) {
    const std::string name(key.str());
    front.values[name] = convert(value);
    front.lines[name] = line + static_cast<int>(key.source().begin.line) - 1;
  }
}

}  // namespace

FrontMatter parse_toml(std::string_view text, int line) {
  FrontMatter front;
  try {
    fill(front, toml::parse(text), line);
  } catch (const toml::parse_error& problem) {
    front.error = Finding{"", line + static_cast<int>(problem.source().begin.line) - 1, "",
                          fmt::format("the front matter is not TOML: {}", problem.description())};
  }
  return front;
}

}  // namespace mitos::source
