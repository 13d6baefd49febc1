// SPDX-License-Identifier: GPL-2.0-or-later
// The ways of reading a word of a query, a file of its own each: what the word may stand for besides itself.
// One thread.
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

  std::vector<TypedWord> words;  // in their order
  query::Typos typos = query::Typos::forgiven;
  bool question = false;  // of so many words that what else each may mean only blurs it
  bool misspelt = false;  // a word was corrected
  std::size_t read = 0;   // words of all readings
  snapshot::Snapshot::Lease& lease;
  query::Budget& budget;
  Corrections corrections;

  /// Adds to what `word` may stand for, unless the query has become too long.
  void read_as(const TypedWord& word, Reading reading);
  void read_as(const TypedWord& word, std::string other, double weight) {
    read_as(word, Reading{{std::move(other)}, weight});
  }

  /// The likeliest spellings of a word among the others, best first; see corrections.h.
  const std::vector<Correction>& corrections_of(const TypedWord& word);

  /// The stem of a folded word that the index has.
  std::string stem_of(const std::string& folded) const { return lease->held_stem(folded); }

  /// Whether the catalogue has a form of `other` (folded), which is no form of `word`.
  bool has_other_word(const TypedWord& word, const std::string& other) const;
};

/// "social sensor" is SocialSensor, too, "ai 4 media" AI4Media, and "deaf
/// and blind" deafblind.
void joined_neighbours(Rewriting& query);

/// "recognising" is “recognizing”, too.
void other_spellings(Rewriting& query);

/// "prescribe" is “prescription”, too, which is no form of it.
void derivations(Rewriting& query);

/// "iot" is “internet of things”, too, if the catalogue or its keepers say so, and the other way round.
void synonyms(Rewriting& query);

/// "giannis kompatsiaris" is Ioannis, too: beside a word of a person's name, a given name is any of its
/// forms.
void given_names(Rewriting& query);

/// "J.K." before a word may be initials, and must be if it stands nowhere so: texts may have them apart.
void initials(Rewriting& query);

/// A word of a name may be two whose blank is missing: "socialsensor" is “social sensor”, too.
void split_names(Rewriting& query);

/// A name typed in Latin letters is the Greek one, too, and the other way round.
void other_script(Rewriting& query);

/// A word that the catalogue does not have is the likeliest one that it has, or two or three words whose
/// blanks are missing: "sensr", "cutthecord".
void slips(Rewriting& query);

/// "begining" has the stem of "beginning", so it finds the same. How it is spelt is said all the same.
void respellings(Rewriting& query);

/// As a word is shown that is known folded.
std::string displayed(std::string folded);

}  // namespace mitos::rewrite
