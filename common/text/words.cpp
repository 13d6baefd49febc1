// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/words.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <array>
#include <cstdint>

namespace mitos::text {
namespace {

constexpr std::array<bool, 128> kAsciiWord = [] {
  std::array<bool, 128> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    table[i] = (i >= '0' && i <= '9') || (i >= 'A' && i <= 'Z') || (i >= 'a' && i <= 'z');
  }
  return table;
}();

// Moves `at` behind a character of a word and returns true, or leaves it and returns false.
bool skip_word_character(std::string_view text, std::size_t& at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) {
    if (!kAsciiWord[byte]) return false;
    ++at;
    return true;
  }
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  std::size_t next = at;
  UChar32 c = 0;
  U8_NEXT(bytes, next, text.size(), c);
  constexpr std::uint32_t kWordTypes = U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK;
  if (c < 0 || (U_GET_GC_MASK(c) & kWordTypes) == 0) return false;
  at = next;
  return true;
}

void skip_gap_character(std::string_view text, std::size_t& at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  if (bytes[at] < 0x80) {
    ++at;
  } else {
    U8_FWD_1(bytes, at, text.size());
  }
}

// An apostrophe that stands between two characters of a word belongs to it, and so does what is
// not seen at all: a soft hyphen, a zero-width space or joiner (fold() drops them).
bool skip_inner_character(std::string_view text, std::size_t& at) {
  std::size_t next = at;
  if (text[at] == '\'') {
    next += 1;
  } else if (static_cast<unsigned char>(text[at]) < 0x80) {
    return false;
  } else {
    constexpr UChar32 kTypographicApostrophe = 0x2019;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    UChar32 c = 0;
    U8_NEXT(bytes, next, text.size(), c);
    const bool unseen = c >= 0 && u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
    if (c != kTypographicApostrophe && !unseen) return false;
  }
  if (next >= text.size() || !skip_word_character(text, next)) return false;
  at = next;
  return true;
}

}  // namespace

std::optional<Word> next_word(std::string_view text, std::size_t from) {
  std::size_t at = from;
  while (at < text.size()) {
    const std::size_t begin = at;
    if (!skip_word_character(text, at)) {
      skip_gap_character(text, at);
      continue;
    }
    while (at < text.size() && (skip_word_character(text, at) || skip_inner_character(text, at))) {
    }
    return Word{begin, at};
  }
  return std::nullopt;
}

}  // namespace mitos::text
