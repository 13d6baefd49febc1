// SPDX-License-Identifier: GPL-2.0-or-later
// Colours that staff give for the pages. Pure, any thread.
#pragma once

#include <array>
#include <string_view>

namespace mitos::config {

/// A custom property of web/styles/mitos.css, less its dashes, as it is unless a site says otherwise.
struct PageColour {
  std::string_view name;
  std::string_view light;
  std::string_view dark;
};

/// All that can be set.
inline constexpr std::array<PageColour, 10> kPageColours{{{"accent", "#b4412f", "#e27d6b"},
                                                          {"edge", "#80868b", "#7d858b"},
                                                          {"faint", "#5a626a", "#a5abb0"},
                                                          {"ink", "#1f2428", "#e3e1db"},
                                                          {"link", "#0b5566", "#86c9d6"},
                                                          {"mark", "#fae7a6", "#574615"},
                                                          {"paper", "#fcfbf8", "#16191b"},
                                                          {"raised", "#fff", "#1e2225"},
                                                          {"rule", "#dcd8cf", "#363b3f"},
                                                          {"seen", "#5b4470", "#c3aede"}}};

/// The one of this name; nullptr if there is none.
const PageColour* page_colour(std::string_view name);

/// Whether it is "#rgb", "#rrggbb" or a name of CSS, in any case.
bool is_colour(std::string_view typed);

/// How well one colour is read on the other, from 1 to 21 (W3C, WCAG 2.2, contrast ratio). Both are colours.
double contrast(std::string_view one, std::string_view other);

}  // namespace mitos::config
