// SPDX-License-Identifier: GPL-2.0-or-later
// The rules of rewriting. Each adds what a word of the query may stand for besides itself. Each has a source
// file of its own; rewrite.cpp has their order. Not for concurrent use.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "searchd/query/budget.h"
#include "searchd/query/typos.h"
#include "searchd/rewrite/rules/corrections.h"
#include "searchd/rewrite/tree/rewritten_query.h"
#include "searchd/rewrite/tree/typed_tree.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::rewrite {

/// What the rules share: the words of one query, and where they look them up.
struct Rewriting {
  Rewriting(std::vector<TypedWord> plain_words, snapshot::Snapshot::Lease& read_from, query::Budget& limits)
      : words(std::move(plain_words)), lease(read_from), budget(limits), corrections(read_from, limits) {}

  std::vector<TypedWord> words;  // in the order typed
  query::Typos typos = query::Typos::forgiven;
  bool question = false;  // of so many words that other readings would only blur it
  bool misspelt = false;  // a word was corrected
  std::size_t read = 0;   // number of words in all readings so far
  snapshot::Snapshot::Lease& lease;
  query::Budget& budget;
  Corrections corrections;

  /// Adds a reading of `word`. Does nothing if the query has too many already.
  void read_as(const TypedWord& word, Reading reading);
  void read_as(const TypedWord& word, std::string other, double weight) {
    read_as(word, Reading{{std::move(other)}, weight});
  }

  /// The words of the index that `word` most likely means beside the other words, best first; see
  /// corrections.h.
  const std::vector<Correction>& corrections_of(const TypedWord& word);

  /// Of the stems of `folded` one that the index has, else its first.
  std::string stem_of(const std::string& folded) const { return lease->held_stem(folded); }

  /// Whether the catalogue has a form of `other` (folded) that is not also a form of `word`.
  bool has_other_word(const TypedWord& word, const std::string& other) const;
};

/// "social sensor" also finds “SocialSensor”, "ai 4 media" “AI4Media”, "deaf and blind" “deafblind”.
void joined_neighbours(Rewriting& query);

/// "recognising" also finds “recognizing”: British and American spelling.
void other_spellings(Rewriting& query);

/// "prescribe" also finds “prescription”, which is derived from it, though not an inflection.
void derivations(Rewriting& query);

/// "iot" also finds “internet of things”, and the other way round, if a document explains it so or the
/// synonyms of the staff do.
void synonyms(Rewriting& query);

/// "giannis kompatsiaris" also finds “Ioannis”: beside a word of a person's name, a given name is any of its
/// forms.
void given_names(Rewriting& query);

/// "J.K." before a word also finds “J. K.”. If no text has “J.K.”, it finds only that.
void initials(Rewriting& query);

/// A word of a title or name also finds two whose blank is missing: "socialsensor" “social sensor”.
void split_names(Rewriting& query);

/// A name typed in Latin letters also finds the Greek one, and the other way round.
void other_script(Rewriting& query);

/// A word that the catalogue does not have finds the likeliest one that it has, or two or three words typed
/// without their blanks: "sensr", "cutthecord".
void slips(Rewriting& query);

/// "begining" has the stem of "beginning", so it finds the same. The right spelling is still reported.
void respellings(Rewriting& query);

/// How to show a word of which only the folded form is known: with a final sigma.
std::string displayed(std::string folded);

}  // namespace mitos::rewrite
