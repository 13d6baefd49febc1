// SPDX-License-Identifier: GPL-2.0-or-later
// Words of the vocabulary that are a typing error away. Any thread.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/vocabulary.h"
#include "searchd/query/budget.h"

namespace mitos::lookup {

/// Insertions, deletions, substitutions and transpositions of neighbours that are forgiven in a word
/// of so many characters: 1 from 4 on, 2 from 8 on.
int forgiven_edits(std::size_t characters);

struct NearWord {
  std::uint32_t place = 0;  // in the vocabulary
  int edits = 0;
};

/// Words within `edits` of `folded` by the optimal string alignment distance; with `beginnings` also
/// those of which only a beginning is so near. Digits must be the same ones. The vocabulary is walked
/// as the trie that sorted words are, and left where no word below can be near enough; at most `limit`
/// words are returned, nearest first, then the most frequent; of those that `budget` let be looked at.
std::vector<NearWord> near_words(const index::Vocabulary& vocabulary, std::string_view folded, int edits,
                                 bool beginnings, std::size_t limit, query::Budget& budget);

/// The same among `words`, which are sorted; none is more frequent than another.
std::vector<NearWord> near_words(std::span<const std::string> words, std::string_view folded, int edits,
                                 bool beginnings, std::size_t limit, query::Budget& budget);

/// How far `typed` is from `word`, both folded, by the slips that fingers and ears make: less than 1
/// for a transposition, a letter doubled or not, one vowel for another; more than 1 at the first letter.
double typing_cost(std::string_view typed, std::string_view word);

}  // namespace mitos::lookup
