// SPDX-License-Identifier: GPL-2.0-or-later
// Colours that staff give for the pages. Pure, any thread.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace mitos::config {

/// Those that can be set: the custom properties of web/styles/mitos.css, less their dashes.
inline constexpr std::array<std::string_view, 10> kColourNames{"accent", "edge",  "faint",  "ink",  "link",
                                                               "mark",   "paper", "raised", "rule", "seen"};

bool is_colour_name(std::string_view name);

/// Whether it is "#rgb", "#rrggbb" or a name of CSS, in any case.
bool is_colour(std::string_view typed);

}  // namespace mitos::config
