// SPDX-License-Identifier: GPL-2.0-or-later
// Which names collections and fields may have. A request filters by a declared field under the field's name,
// so that name must not be one of a search parameter.
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

/// Whether a search request has a parameter of this name, or will have in a later release.
inline bool is_reserved(std::string_view name) {
  return std::find(kSearchParameters.begin(), kSearchParameters.end(), name) != kSearchParameters.end();
}

/// The names among `fields` that clash with a range parameter: <field>_from and <field>_to of a field of
/// dates or numbers, or of `date` and `year`.
inline std::vector<std::string> range_parameter_clashes(const std::vector<model::DeclaredField>& fields) {
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

/// Whether `text` has only characters that a name may have: ASCII letters, digits, _ and -. It may still be
/// reserved.
inline bool has_name_characters(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return text::is_ascii_alphanumeric(c) || c == '_' || c == '-';
  });
}

}  // namespace mitos::config
