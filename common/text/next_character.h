// SPDX-License-Identifier: GPL-2.0-or-later
// Reads UTF-8 character by character. For the files of this folder: includes ICU. Pure, any thread.
#pragma once

#include <unicode/utf8.h>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mitos::text {

/// The character at the byte `at`, behind which `at` moves. Negative if the bytes are no UTF-8, or there are
/// no more of them.
inline UChar32 next_character(std::string_view text, std::size_t& at) {
  if (at >= text.size()) return U_SENTINEL;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  UChar32 c = 0;
  U8_NEXT(bytes, at, text.size(), c);
  return c;
}

/// Calls `visit(UChar32, std::string_view)` for each character with its bytes; of what is no UTF-8 the
/// character is negative.
template <typename Visitor>
void for_each_character(std::string_view text, Visitor&& visit) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const UChar32 c = next_character(text, at);
    visit(c, text.substr(begin, at - begin));
  }
}

}  // namespace mitos::text
