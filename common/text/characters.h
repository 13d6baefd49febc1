// SPDX-License-Identifier: GPL-2.0-or-later
// The characters of a text. Pure, any thread.
#pragma once

#include <unicode/utf8.h>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mitos::text {

/// Calls `visit(UChar32, std::string_view)` for each code point with its bytes; a byte that begins none is a
/// negative one.
template <typename Visitor>
void for_each_character(std::string_view text, Visitor&& visit) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  for (std::size_t at = 0; at < text.size();) {
    UChar32 c = 0;
    const std::size_t begin = at;
    U8_NEXT(bytes, at, text.size(), c);
    visit(c, text.substr(begin, at - begin));
  }
}

}  // namespace mitos::text
