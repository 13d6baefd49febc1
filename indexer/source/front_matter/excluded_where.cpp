// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/front_matter/excluded_where.h"

#include <algorithm>
#include <string_view>

#include "common/text/ascii.h"
#include "common/text/fold.h"
#include "common/text/utf8.h"
#include "indexer/source/front_matter/settings_file.h"

namespace mitos::source {
namespace {

// What YAML takes for one, whatever was typed.
std::string comparable(std::string_view typed) {
  std::string text = text::fold(text::trimmed(typed));
  if (text == "yes" || text == "on") return "true";
  if (text == "no" || text == "off") return "false";
  return text;
}

bool has_text(const std::string& typed, const std::string& value) {
  if (comparable(typed) == value) return true;
  for (std::size_t begin = 0; begin < typed.size();) {
    const std::size_t end = std::min(typed.find_first_of(", \t\n;", begin), typed.size());
    if (end > begin && comparable(std::string_view(typed).substr(begin, end - begin)) == value) return true;
    begin = end + 1;
  }
  return false;
}

bool has_value(const Settings& found, const std::string& value) {
  if (found.is_string()) return has_text(found.get_ref<const std::string&>(), value);
  if (!found.is_array()) return false;
  return std::any_of(found.begin(), found.end(),
                     [&](const Settings& item) { return has_value(item, value); });
}

// Whether a map has the value under a key, or under a path of keys.
bool has_at(const Settings& map, const std::string& path, const std::string& value) {
  if (!map.is_object()) return false;
  for (const auto& [key, inner] : map.items()) {
    const std::string name = small_letters(key);
    if (name == path && has_value(inner, value)) return true;
    if (path.size() > name.size() + 1 && path[name.size()] == '.' && path.starts_with(name) &&
        has_at(inner, path.substr(name.size() + 1), value))
      return true;
  }
  return false;
}

// What Hugo's pages say of lists and rendering stands in a map of its own.
bool has_where(const Settings& values, const std::string& path, const std::string& value) {
  if (has_at(values, path, value)) return true;
  if (path != "list" && path != "render") return false;
  return has_at(values, "_build." + path, value) || has_at(values, "build." + path, value);
}

}  // namespace

const config::ExcludeWhere* excluded_where(const FrontMatter& front,
                                           const std::vector<config::ExcludeWhere>& where) {
  for (const config::ExcludeWhere& one : where) {
    if (has_where(front.values, small_letters(one.key), comparable(one.value))) return &one;
  }
  return nullptr;
}

}  // namespace mitos::source
