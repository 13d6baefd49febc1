// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <sstream>

#include "indexer/source/front_matter.h"

namespace mitos::source {
namespace {

using Json = nlohmann::ordered_json;

// toml++ limits how deep arrays nest, but not how many parts a dotted key has, and both its tree
// and ours are walked recursively: such a key is refused before anything is parsed.
// Quoted text, which may hold any number of dots, is passed over.
std::optional<int> line_of_deep_key(std::string_view text) {
  int line = 0;
  int dots = 0;
  char quote = 0;
  for (const char c : text) {
    if (c == '\n') {
      ++line;
      dots = 0;
      quote = 0;
    } else if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '.') {
      if (++dots >= kMaxDepth) return line;
    } else if (c == '=' || c == ',' || c == '{' || c == '[' || c == '#') {
      dots = 0;  // another key, or a value, begins
    }
  }
  return std::nullopt;
}

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
  if (const auto* number = node.as_floating_point()) return fmt::format("{}", number->get());
  std::ostringstream typed;
  node.visit([&typed](const auto& value) {
    if constexpr (toml::is_value<decltype(value)>) typed << value;
  });
  return typed.str();
}

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
  if (const auto deep = line_of_deep_key(text)) {
    front.error = Finding{"", line + *deep, "", fmt::format("nested more than {} deep", kMaxDepth)};
    return front;
  }
  try {
    fill(front, toml::parse(text), line);
  } catch (const toml::parse_error& problem) {
    front.error = Finding{"", line + static_cast<int>(problem.source().begin.line) - 1, "",
                          fmt::format("the front matter is not TOML: {}", problem.description())};
  }
  return front;
}

}  // namespace mitos::source
