// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/templates/liquid_values.h"

#include <algorithm>
#include <array>
#include <optional>

#include "indexer/source/templates/liquid.h"
#include "indexer/source/templates/template_parameters.h"

namespace mitos::source {
namespace {

// What Jekyll itself knows of a page; sorted.
constexpr std::array<std::string_view, 20> kKnownOfPage{
    "categories",    "category", "collection", "content", "date", "dir",    "draft", "excerpt",
    "ext",           "id",       "layout",     "name",    "next", "output", "path",  "previous",
    "relative_path", "slug",     "tags",       "url"};
static_assert(std::is_sorted(kKnownOfPage.begin(), kKnownOfPage.end()));

// And of a site; sorted.
constexpr std::array<std::string_view, 17> kKnownOfSite{
    "baseurl",       "categories",   "collections", "config", "data",      "documents",
    "github",        "html_files",   "html_pages",  "pages",  "permalink", "posts",
    "related_posts", "static_files", "tags",        "time",   "url"};
static_assert(std::is_sorted(kKnownOfSite.begin(), kKnownOfSite.end()));

// Filters that leave the words; sorted.
constexpr std::array<std::string_view, 16> kFilters{
    "capitalize",    "downcase", "escape",     "escape_once",    "lstrip",     "markdownify",
    "newline_to_br", "rstrip",   "smartify",   "strip",          "strip_html", "strip_newlines",
    "titleize",      "upcase",   "xml_escape", "xml_escape_once"};
static_assert(std::is_sorted(kFilters.begin(), kFilters.end()));

// Null: there is none.
struct Known {
  const Settings* value;
};

const Settings* member_of(const Settings& object, std::string_view path) {
  const Settings* value = &object;
  while (!path.empty()) {
    const std::size_t dot = std::min(path.find('.'), path.size());
    if (!value->is_object()) return nullptr;
    const std::string key(path.substr(0, dot));
    auto found = value->find(key);
    if (found == value->end()) found = value->find(small_letters(key));
    if (found == value->end()) return nullptr;
    value = &*found;
    path.remove_prefix(std::min(dot + 1, path.size()));
  }
  return value->is_null() ? nullptr : value;
}

template <std::size_t Count>
bool is_among(const std::array<std::string_view, Count>& names, std::string_view path) {
  return std::binary_search(names.begin(), names.end(), path.substr(0, path.find('.')));
}

// None if it is not known what the expression is.
std::optional<Known> look_up(const LiquidValues& values, std::string_view expression) {
  if (expression.find_first_of(" [|\n\t=<>!\"'") != std::string_view::npos) return std::nullopt;
  const std::size_t dot = std::min(expression.find('.'), expression.size());
  const std::string_view object = expression.substr(0, dot);
  const std::string_view path = expression.substr(std::min(dot + 1, expression.size()));
  if (path.empty()) {
    const Settings* value = values.variables == nullptr ? nullptr : member_of(*values.variables, object);
    return value == nullptr || value->is_object() ? std::nullopt : std::optional(Known{value});
  }
  const Settings* all = object == "page"      ? values.page
                        : object == "site"    ? values.site
                        : object == "include" ? values.include
                                              : nullptr;
  if (all == nullptr) return std::nullopt;
  const Settings* value = member_of(*all, path);
  if (value == nullptr && object == "page" && is_among(kKnownOfPage, path)) return std::nullopt;
  if (value == nullptr && object == "site") {
    const Settings* collections = member_of(*all, "collections");
    const bool is_collection = collections != nullptr && collections->is_object() &&
                               collections->contains(std::string(path.substr(0, path.find('.'))));
    if (is_collection || is_among(kKnownOfSite, path)) return std::nullopt;
  }
  if (value != nullptr && object == "include" && value->is_object()) return std::nullopt;
  return Known{value};
}

bool is_true(const Settings* value) {
  return value != nullptr && !(value->is_string() && small_letters(value->get<std::string>()) == "false");
}

Truth as_truth(bool value) {
  return value ? Truth::yes : Truth::no;
}

Truth equals(const LiquidValues& values, std::string_view left, std::string_view right) {
  const std::optional<Known> known = look_up(values, left);
  const std::optional<Parameter> literal = first_parameter(right);
  if (!known || !literal || !literal->name.empty()) return Truth::unknown;
  if (!literal->is_quoted) {
    if (literal->value == "true" || literal->value == "false")
      return as_truth(known->value != nullptr && known->value->is_string() &&
                      small_letters(known->value->get<std::string>()) == literal->value);
    if (literal->value == "nil" || literal->value == "null") return as_truth(known->value == nullptr);
    return Truth::unknown;
  }
  if (known->value == nullptr) return Truth::no;
  return known->value->is_string() ? as_truth(known->value->get<std::string>() == literal->value)
                                   : Truth::unknown;
}

}  // namespace

Truth truth_of(const LiquidValues& values, std::string_view condition) {
  condition = inside_of(condition);
  for (const std::string_view word : {" and ", " or ", " contains "}) {
    if (condition.find(word) != std::string_view::npos) return Truth::unknown;
  }
  const std::size_t sign = condition.find_first_of("=!<>");
  if (sign == std::string_view::npos) {
    const std::optional<Known> known = look_up(values, condition);
    return known ? as_truth(is_true(known->value)) : Truth::unknown;
  }
  const std::string_view comparison = condition.substr(sign, 2);
  if (comparison != "==" && comparison != "!=") return Truth::unknown;
  const Truth same = equals(values, inside_of(condition.substr(0, sign)), condition.substr(sign + 2));
  if (same == Truth::unknown || comparison == "==") return same;
  return same == Truth::yes ? Truth::no : Truth::yes;
}

std::string text_of_value(const LiquidValues& values, std::string_view expression) {
  std::size_t bar = expression.find('|');
  const std::optional<Known> known = look_up(values, inside_of(expression.substr(0, bar)));
  if (!known) return "";
  std::string text =
      known->value != nullptr && known->value->is_string() ? known->value->get<std::string>() : "";
  while (bar != std::string_view::npos) {
    expression.remove_prefix(bar + 1);
    bar = expression.find('|');
    const std::string_view filter = inside_of(expression.substr(0, bar));
    const std::string_view name = filter.substr(0, filter.find_first_of(" :"));
    if (name == "default" && filter.find(':') != std::string_view::npos) {
      const std::optional<Parameter> other = first_parameter(filter.substr(filter.find(':') + 1));
      if (known->value == nullptr && other && other->is_quoted) text = other->value;
    } else if (!std::binary_search(kFilters.begin(), kFilters.end(), name)) {
      return "";
    }
  }
  return text;
}

}  // namespace mitos::source
