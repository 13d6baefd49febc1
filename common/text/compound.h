// SPDX-License-Identifier: GPL-2.0-or-later
// Names of several parts (K-Space, dem@care, MediaVerse): their parts find them, and so do the parts
// written as one word. Pure, any thread.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

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

/// The parts of three letters and more of a word that its capitals or digits divide: "MediaVerse" ->
/// Media, Verse; "AI4Media" -> Media; "7SHIELD" -> SHIELD. None if nothing divides it.
std::vector<std::string_view> parts_of(std::string_view word);

}  // namespace mitos::text
