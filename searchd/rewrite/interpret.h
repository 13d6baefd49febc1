// SPDX-License-Identifier: GPL-2.0-or-later
// What the words of a query may stand for in this catalogue: joined or split words, the other script,
// the right spelling of a wrong one, another keyboard layout. Decided once for a query, by what the
// catalogue holds. Any thread, on any snapshot.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/lookup/people_index.h"
#include "searchd/query/budget.h"
#include "searchd/query/parse.h"
#include "searchd/query/typos.h"
#include "searchd/snapshot/searcher.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::rewrite {

/// Something that a word may stand for: words (folded) which a document has to have all of.
struct Reading {
  std::vector<std::string> words;
  double weight = 1;      // of 1, which the word as typed has
  bool together = false;  // they mean what was typed only one behind the other, and are marked only so
};

/// The people that words of a query name: one, or all with the family name.
struct NamedPeople {
  std::vector<const query::Node*> parts;         // the children of the query's root that have the words
  std::vector<lookup::PersonNumber> people;      // most documents first
  std::vector<index::DocumentNumber> documents;  // theirs, rising
};

/// Its readings point into its tree, so it is moved, never copied.
struct Interpretation {
  Interpretation() = default;
  Interpretation(Interpretation&&) = default;
  Interpretation& operator=(Interpretation&&) = default;
  Interpretation(const Interpretation&) = delete;
  Interpretation& operator=(const Interpretation&) = delete;
  ~Interpretation() = default;

  query::Node root;
  std::map<const query::Node*, std::vector<Reading>> readings;  // of words in `root`, besides as typed
  // What a word in `root` is written like elsewhere: as “social” and “sensor” a part of socialsensor, or in
  // British or American. No other reading but the same word, as rare as all its spellings together.
  std::map<const query::Node*, std::vector<std::string>> spellings;
  std::string searched;            // the query, each word that stands for another replaced by it
  std::string corrected;           // the same if a word was misspelt; else empty
  std::vector<std::string> names;  // what the whole query may be the name of, as text
  std::map<const query::Node*, std::string>
      replaced;                               // words in `root` that stand for another, and that other
  std::vector<NamedPeople> people;            // that it names; search() asks named_people.h
  std::vector<index::DocumentNumber> titled;  // those whose title it is in the other script, in order
};

/// `text` as typed. A word is corrected only if the catalogue has neither it nor, where it may be
/// unfinished, words that begin with it. Past `budget` words are taken as typed; past five hundred words for
/// a query, the beginning's hundred among them (compile.h), the rest of what they may stand for is left out.
Interpretation interpret(std::string_view text, query::Typos typos, const snapshot::Snapshot& snapshot,
                         snapshot::Searcher& searcher, query::Budget& budget);

}  // namespace mitos::rewrite
