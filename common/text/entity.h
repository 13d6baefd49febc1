// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace mitos::text {

/// Whether a text has what looks like a character reference of HTML: a name or a number between an ampersand
/// and a semicolon, as in "&amp;" and "&#233;". Pure, any thread.
bool has_entity(std::string_view text);

}  // namespace mitos::text
