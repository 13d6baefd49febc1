// SPDX-License-Identifier: GPL-2.0-or-later
// What a look at the bytes tells of words of ASCII, before the text is taken apart (common/text/words.h).
#pragma once

#include <cstddef>
#include <string_view>

namespace mitos::engine {

inline bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

inline char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// A letter or digit of ASCII.
inline bool is_word_character(char c) {
  return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z');
}

/// The letters and digits of ASCII that end, or begin, at `at`.
inline std::string_view word_characters_before(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && is_word_character(text[begin - 1])) --begin;
  return text.substr(begin, at - begin);
}
inline std::string_view word_characters_behind(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_word_character(text[end])) ++end;
  return text.substr(at, end - at);
}

/// Whether lowered[at], of a text whose letters of ASCII are small, is of ASCII and stands between words,
/// whatever is beside it: no apostrophe, none of the signs of C++ and C#, no full stop of .NET.
inline bool is_plain_gap(std::string_view lowered, std::size_t at) {
  constexpr std::string_view kPartsOfWords = "'+#";
  const char c = lowered[at];
  if (!is_ascii(c) || is_word_character(c) || kPartsOfWords.find(c) != std::string_view::npos) return false;
  return c != '.' || at + 1 == lowered.size() || lowered[at + 1] != 'n';
}

}  // namespace mitos::engine
