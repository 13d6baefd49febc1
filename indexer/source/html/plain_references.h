// SPDX-License-Identifier: GPL-2.0-or-later
// The references to characters that plain pages have. Pure, any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace mitos::source {

/// Of &amp; and its like, `name` without its signs; "" of others.
std::string_view text_of_reference(std::string_view name);

/// Appends a code point.
void append_utf8(std::string& out, std::uint32_t c);

}  // namespace mitos::source
