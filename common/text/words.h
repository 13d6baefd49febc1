// SPDX-License-Identifier: GPL-2.0-or-later
// Where the words of a text are. Pure, any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace mitos::text {

/// A word as a range of bytes of the text it was found in.
struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The first word that starts at or behind `from`: a run of letters, digits and the marks on
/// them, in any script, with apostrophes between letters (don't, l’eau). None at the end.
/// `text` is UTF-8; bytes that are not count as gaps.
std::optional<Word> next_word(std::string_view text, std::size_t from);

/// Calls `visit(Word)` for every word, in order.
template <typename Visitor>
void for_each_word(std::string_view text, Visitor&& visit) {
  for (std::size_t at = 0;;) {
    const std::optional<Word> word = next_word(text, at);
    if (!word) return;
    visit(*word);
    at = word->end;
  }
}

/// The bytes of `word` in the text it was found in.
inline std::string_view bytes_of(std::string_view text, Word word) {
  return text.substr(word.begin, word.end - word.begin);
}

}  // namespace mitos::text
