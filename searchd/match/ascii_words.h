// SPDX-License-Identifier: GPL-2.0-or-later
// What a look at the bytes tells of words of ASCII, before the text is taken apart (common/text/words.h).
#pragma once

#include <cstddef>
#include <string_view>

#include "common/text/ascii.h"

namespace mitos::match {

/// The letters and digits of ASCII that end, or begin, at `at`.
inline std::string_view word_characters_before(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && text::is_ascii_alphanumeric(text[begin - 1])) --begin;
  return text.substr(begin, at - begin);
}
inline std::string_view word_characters_behind(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && text::is_ascii_alphanumeric(text[end])) ++end;
  return text.substr(at, end - at);
}

/// Whether lowered[at], of a text whose letters of ASCII are small, is of ASCII and stands between words,
/// whatever is beside it: no apostrophe, none of the signs of C++ and C#, no dot of an acronym or of .NET.
inline bool is_plain_gap(std::string_view lowered, std::size_t at) {
  constexpr std::string_view kPartsOfWords = "'+#";
  const char c = lowered[at];
  if (!text::is_ascii(c) || text::is_ascii_alphanumeric(c) || kPartsOfWords.find(c) != std::string_view::npos)
    return false;
  if (c != '.' || at + 1 == lowered.size()) return true;
  return text::is_ascii(lowered[at + 1]) && !text::is_ascii_letter(lowered[at + 1]);
}

}  // namespace mitos::match
