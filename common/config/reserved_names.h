// SPDX-License-Identifier: GPL-2.0-or-later
// The parameters of a search request. A declared field filters by its own name, so it may not
// have one of these. Those that searchd does not know yet are here for the day when it does.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace mitos::config {

inline constexpr std::array<std::string_view, 18> kSearchParameters{
    "q",      "page",    "per_page",   "sort",           "facets",  "facet_limit",
    "match",  "typos",   "highlight",  "snippet_length", "fields",  "explain",
    "format", "facet_q", "facet_sort", "limit",          "similar", "ui"};

/// Ranges of dates and numbers are asked for as <field>_from and <field>_to.
inline bool is_reserved(std::string_view name) {
  return name.ends_with("_from") || name.ends_with("_to") ||
         std::find(kSearchParameters.begin(), kSearchParameters.end(), name) != kSearchParameters.end();
}

}  // namespace mitos::config
