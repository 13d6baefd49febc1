// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace mitos::text {

/// The word for which the sign & stands.
inline constexpr std::string_view kAnd = "and";

/// Whether a folded word says what & says, in English, Greek, German or French.
constexpr bool means_and(std::string_view folded) {
  constexpr std::array<std::string_view, 5> kWords{kAnd, "και", "κι", "und", "et"};
  return std::find(kWords.begin(), kWords.end(), folded) != kWords.end();
}

/// Whether the sign stands in a text between two words.
inline bool has_and_sign(std::string_view between) {
  return between.find('&') != std::string_view::npos || between.find("＆") != std::string_view::npos;
}

}  // namespace mitos::text
