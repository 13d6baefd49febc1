// SPDX-License-Identifier: GPL-2.0-or-later
// How much of one query is looked for; parse.h has the figures.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "searchd/query/units.h"

namespace mitos::query {

/// Counts what a query has had so far. For one query.
class WordLimits {
 public:
  /// `words` without those beyond the limits. Stop words are cheap, since a long question is full of them. A
  /// word that came before is free: it only says what the question is about.
  std::vector<Unit> within(std::vector<Unit> words);

  /// The same of a phrase, which ends at the limit.
  std::vector<Unit> phrase_within(std::vector<Unit> words);

  /// Whether one phrase more, or one word in a field, may be looked for in the texts.
  bool may_verify() const;
  void count_verified();

  /// Takes the star off a word if others had as many as there may be.
  void bound_star(Unit& word);

 private:
  std::size_t words_ = 0;
  std::size_t stop_words_ = 0;
  std::set<std::string> seen_;  // words that are no stop words, folded
  std::size_t verified_ = 0;
  std::size_t starred_ = 0;
};

}  // namespace mitos::query
