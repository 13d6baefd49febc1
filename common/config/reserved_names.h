// SPDX-License-Identifier: GPL-2.0-or-later
// The names that collections and fields may have. A declared field filters by its own name, so it may not
// have that of a parameter of a search request. Those that searchd does not know yet are here for the day
// when it does.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/field.h"
#include "common/text/ascii.h"

namespace mitos::config {

inline constexpr std::array<std::string_view, 21> kSearchParameters{
    "q",          "page",      "per_page",       "sort",   "facets",      "facet_limit", "match",
    "typos",      "highlight", "snippet_length", "fields", "explain",     "format",      "facet_q",
    "facet_sort", "limit",     "similar",        "ui",     "prefer_lang", "interpret",   "bom"};

inline bool is_reserved(std::string_view name) {
  return std::find(kSearchParameters.begin(), kSearchParameters.end(), name) != kSearchParameters.end();
}

/// The fields that may not be called so, since <field>_from and <field>_to ask for ranges of dates and
/// numbers.
inline std::vector<std::string> ends_of_ranges(const std::vector<model::DeclaredField>& fields) {
  const auto is_ranged = [&fields](std::string_view name) {
    return name == "date" || name == "year" ||
           std::any_of(fields.begin(), fields.end(), [name](const model::DeclaredField& field) {
             const bool has_order =
                 field.type == model::FieldType::date || field.type == model::FieldType::number;
             return field.name == name && has_order;
           });
  };
  std::vector<std::string> names;
  for (const model::DeclaredField& field : fields) {
    for (const std::string_view end : {"_from", "_to"}) {
      const std::string_view name = field.name;
      if (name.ends_with(end) && is_ranged(name.substr(0, name.size() - end.size())))
        names.push_back(field.name);
    }
  }
  return names;
}

/// Whether a collection or a field may have this name.
inline bool is_name(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return text::is_ascii_alphanumeric(c) || c == '_' || c == '-';
  });
}

}  // namespace mitos::config
