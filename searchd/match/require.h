// SPDX-License-Identifier: GPL-2.0-or-later
// How much of a query a document has to have.
#pragma once

namespace mitos::match {

enum class Require {
  all_words,
  all_but_stop_words,  // those only add to the score
  most_words,          // by weight
  most_of_a_question,  // the same of many words, which no document has most of: a fair share
  any_word,
};

/// Whether every word is needed, or every word but stop words.
inline bool every_word(Require require) {
  return require == Require::all_words || require == Require::all_but_stop_words;
}

/// Whether a document of a named person needs the other wanted words, too.
enum class PersonMatch { with_other_words, alone };

/// By what a title or long name counts that is the query: it comes first, whatever the rest scores.
inline constexpr double kExactNameFactor = 1'000;

/// What a document of a named person gains: more than by any words.
inline constexpr double kPersonWeight = 10'000;

}  // namespace mitos::match
