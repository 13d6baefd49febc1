// SPDX-License-Identifier: GPL-2.0-or-later
// Names of several parts (K-Space, dem@care, MediaVerse): their parts find them, and so do the parts
// written as one word. Pure, any thread.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/acronym.h"
#include "common/text/words.h"

namespace mitos::text {

/// Calls `visit(std::span<const Word>)` for every chain of linked words, in order. Most are one word.
template <typename Visitor>
void for_each_chain(std::string_view text, Visitor&& visit, Runs runs = Runs::divided) {
  std::vector<Word> chain;
  WordReader reader(text, runs);
  for (;;) {
    const std::optional<Word> word = reader.next();
    if (!word) break;
    if (!word->linked && !chain.empty()) {
      visit(std::span<const Word>(chain));
      chain.clear();
    }
    chain.push_back(*word);
  }
  if (!chain.empty()) visit(std::span<const Word>(chain));
}

inline constexpr std::size_t kMostJoined = 4;

/// Two to four words (kMostJoined) as one: "K-Space" -> "KSpace". "" for fewer or more, for numbers alone (a
/// date is no name), and for what would be too long for a term.
std::string joined(std::string_view text, std::span<const Word> words);

/// A number with dots, or some of its parts: "5.3.2", "10.1"; of v2.0 what stands behind the v.
struct DottedNumber {
  Word word;                 // with the v
  std::string_view written;  // without
};

/// A number of more parts is none: such are the codes of directories.
inline constexpr std::size_t kMostNumberParts = 6;

/// The numbers with dots of a chain, whole, in their order. A part begins with a digit, the first perhaps
/// with v.
std::vector<DottedNumber> whole_numbers(std::string_view text, std::span<const Word> chain);

/// The same with all that is left of each when parts at its ends are taken off, of two parts and more;
/// for 5.3.2 that is 5.3 and 3.2. The longest first.
std::vector<DottedNumber> numbers_within(std::string_view text, std::span<const Word> chain);

/// Calls `visit(Word, std::string_view written)` for each word of a query, in order: a number with dots is
/// one.
template <typename Visitor>
void for_each_unit(std::string_view text, Visitor&& visit) {
  for_each_chain(text, [&](std::span<const Word> chain) {
    const std::vector<DottedNumber> numbers = whole_numbers(text, chain);
    auto next = numbers.begin();
    for (const Word word : chain) {
      if (next != numbers.end() && word.begin >= next->word.begin) {
        if (word.begin == next->word.begin) visit(next->word, next->written);
        if (word.end == next->word.end) ++next;
        continue;
      }
      visit(word, bytes_of(text, word));
    }
  });
}

/// Calls `visit(Word)` for each part of an acronym with dots (acronym.h), as it stands in the text: of
/// "J.K." for J and K. Of other words there are none.
template <typename Visitor>
void for_each_acronym_part(std::string_view text, Word word, Visitor&& visit) {
  const std::string_view written = bytes_of(text, word);
  if (!is_dotted_acronym(written)) return;
  for_each_word(
      written,
      [&](Word part) {
        visit(Word{word.begin + part.begin, word.begin + part.end, false});
      },
      Acronyms::divided);
}

/// The parts of three letters and more of a word that its capitals or digits divide: "MediaVerse" ->
/// Media, Verse; "AI4Media" -> Media; "7SHIELD" -> SHIELD. None if nothing divides it.
std::vector<std::string_view> parts_of(std::string_view word);

}  // namespace mitos::text
