// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "searchd/marks/highlight.h"

namespace mitos::marks {

/// A wanted word where it stands.
struct FoundWord {
  text::Word word;
  std::size_t which = 0;  // as MatchedWords::Match has it
  double rarity = 0;
};

/// Those in the first 100,000 bytes of a body, at most 5,000, in order.
std::vector<FoundWord> found_words(std::string_view body, const MatchedWords& words, text::Lexicon& lexicon);

}  // namespace mitos::marks
