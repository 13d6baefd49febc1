// SPDX-License-Identifier: GPL-2.0-or-later
// The references to characters that plain pages have. Pure, any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mitos::source {

/// Of &amp; and its like, `name` without its signs; "" of others.
std::string_view text_of_reference(std::string_view name);

/// The value of an attribute with its references read; none if it has one that is not plain.
std::optional<std::string> without_references(std::string_view value);

/// Appends a code point.
void append_utf8(std::string& out, std::uint32_t c);

}  // namespace mitos::source
