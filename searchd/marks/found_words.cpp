// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/marks/found_words.h"

#include "common/text/utf8.h"

namespace mitos::marks {

std::vector<FoundWord> found_words(std::string_view body, const MatchedWords& words, text::Lexicon& lexicon) {
  constexpr std::size_t kBytesLookedAt = 100'000;
  constexpr std::size_t kMostMatches = 5'000;
  std::vector<FoundWord> found;
  if (words.empty()) return found;
  for_each_match(text::first_bytes(body, kBytesLookedAt), words, lexicon,
                 [&](text::Word word, const MatchedWords::Match& match) {
                   found.push_back({word, match.which, match.rarity});
                   return found.size() < kMostMatches;
                 });
  return found;
}

}  // namespace mitos::marks
