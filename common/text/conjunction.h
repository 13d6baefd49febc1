// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace mitos::text {

/// The word for which the sign & stands.
inline constexpr std::string_view kAnd = "and";

/// The folded words that say what & says, in English, Greek, German and French.
inline constexpr std::array<std::string_view, 5> kAndWords{kAnd, "και", "κι", "und", "et"};

/// Whether a folded word is one of them.
constexpr bool means_and(std::string_view folded) {
  return std::find(kAndWords.begin(), kAndWords.end(), folded) != kAndWords.end();
}

/// Whether the sign stands in a text between two words.
inline bool has_and_sign(std::string_view between) {
  return between.find('&') != std::string_view::npos || between.find("＆") != std::string_view::npos;
}

}  // namespace mitos::text
