// SPDX-License-Identifier: GPL-2.0-or-later
// How much of a query a document has to have.
#pragma once

namespace mitos::match {

enum class Require {
  all_words,
  all_but_stop_words,  // stop words only add to the score
  most_words,          // words of most of the weight of all
  most_of_a_question,  // of a query of many words, of which no document has most: words of a smaller share of
                       // the weight
  any_word,
};

/// Whether every word is needed, or every word but stop words.
inline bool every_word(Require require) {
  return require == Require::all_words || require == Require::all_but_stop_words;
}

/// If the query names a person: whether that person's documents must also have the other words.
enum class PersonMatch { with_other_words, alone };

/// Factor of the score of a title or acronym that equals the query: its document comes first.
inline constexpr double kExactNameFactor = 1'000;

/// Added to the score of a document of the person that the query names. It exceeds what words can score.
inline constexpr double kPersonWeight = 10'000;

}  // namespace mitos::match
