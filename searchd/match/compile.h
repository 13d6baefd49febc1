// SPDX-License-Identifier: GPL-2.0-or-later
// From what was typed to what Xapian matches. For the engine's own files: includes Xapian.
#pragma once

#include <xapian.h>

#include <memory>
#include <string>
#include <vector>

#include "searchd/marks/highlight.h"
#include "searchd/match/text_matches.h"
#include "searchd/query/budget.h"
#include "searchd/rewrite/interpret.h"
#include "searchd/snapshot/searcher.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::match {

/// A query ready to run. `query` refers to `sources`, so both stay together; of no use once the
/// searcher it was made with is given back.
struct CompiledQuery {
  Xapian::Query query;
  std::vector<std::unique_ptr<Xapian::PostingSource>> sources;
  marks::MatchedWords words;  // what to mark
  bool named = false;         // it is the whole title or long name of some document
  std::uint64_t work = 0;     // what its postings cost to match
};

enum class Require {
  all_words,
  all_but_stop_words,  // those only add to the score
  most_words,          // by weight
  most_of_a_question,  // the same of many words, which no document has most of: a fair share
  any_word,
};

/// Whether a document of a named person needs the other wanted words, too.
enum class PersonMatch { with_other_words, alone };

/// What a document of a named person gains: more than by any words.
inline constexpr double kPersonWeight = 10'000;

/// How many words one prefix stands for at most: the most frequent ones.
inline constexpr std::size_t kPrefixWords = 100;

/// log(1 + N / n), as in the idf of Robertson and Spärck Jones; a stem that is nowhere is rarest.
double rarity(const Xapian::Database& database, const std::string& stem);

/// `require` is about the words side by side at the top of the query; phrases always limit, and
/// inside parentheses all words are wanted. `texts` are those of the query's tree.
CompiledQuery compile(const rewrite::Interpretation& query, Require require,
                      const snapshot::Snapshot& snapshot, snapshot::Searcher& searcher,
                      const TextMatches& texts, query::Budget& budget,
                      PersonMatch people = PersonMatch::with_other_words);

}  // namespace mitos::match
