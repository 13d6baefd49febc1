// SPDX-License-Identifier: GPL-2.0-or-later
// What was typed with the wrong keyboard layout on, as it was meant. Pure, any thread.
#pragma once

#include <string>
#include <string_view>

namespace mitos::text {

/// The same keys under the other one of the Greek and the US layout: letters of either become those
/// of the other, everything else stays. "ςιλδφιρε" -> "wildfire", "δακος" <- "dakow".
std::string other_layout(std::string_view text);

}  // namespace mitos::text
