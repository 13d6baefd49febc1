// SPDX-License-Identifier: GPL-2.0-or-later
// A query as it is searched: what was typed, and what each of its words may stand for in one catalogue.
// Values; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "common/index/document_store.h"
#include "searchd/lookup/people/people_index.h"
#include "searchd/query/parse.h"

namespace mitos::rewrite {

/// Words (folded) that a term may stand for. A document has to have all of them.
struct Reading {
  std::vector<std::string> words;
  double weight = 1;      // of 1, which the word as typed has
  bool together = false;  // they mean what was typed only one behind the other, and are marked only so
};

/// A word of the query.
struct Term {
  std::string typed;
  std::string folded;
  std::vector<Reading> readings = {};  // besides as typed
  // How the same word is written elsewhere: “socialsensor” for each word of "social sensor", British for
  // American. The term is as rare as all its spellings together.
  std::vector<std::string> spellings = {};  // folded
  std::string replacement = {};             // as displayed, where it stands for another word; else ""
  // Of a piece of two letters (common/text/pieces.h): the cut letters of it that no term before has shown.
  std::vector<std::string> shown = {};
};

/// A part of the query: query::Node with terms for words.
struct Node {
  using Kind = query::Node::Kind;

  Kind kind = Kind::group;
  std::vector<Term> terms;  // word: one; phrase: those that stand side by side
  bool prefix = false;      // word: the last one, perhaps not finished
  bool starred = false;     // word: those that begin so are meant as well
  bool exact = false;       // word: an identifier, for which nothing else stands
  bool optional = false;    // word: what lacks it is found, too
  bool any_order = false;   // phrase: its words stand in one value, in any order
  std::string field;        // where alone it counts; "": anywhere
  int first = 0;            // between: of days as model::sortable() has it
  int last = 0;
  std::size_t text_check = 0;  // word in a field, phrase: its number among those of the query
  std::vector<Node> children;
  std::vector<Node> excluded;
};

/// By what words name people.
enum class NamedBy : std::uint8_t {
  full_name,            // a family name and given names, a pet name or initials
  family_name,          // alone
  family_of_another,    // beside a given name or an initial that is none of theirs
  misspelt_family_name  // alone
};

/// The people that words of a query name: one, or all with the family name.
struct NamedPeople {
  NamedBy by = NamedBy::full_name;
  std::vector<std::size_t> parts;                // places among the children of the root that have the words
  std::vector<lookup::PersonNumber> people;      // most documents first
  std::vector<index::DocumentNumber> documents;  // theirs, rising
};

/// A document of a year that was typed.
struct Preferred {
  index::DocumentNumber number = 0;
  double share = 1;  // of what it gains at most
};

struct RewrittenQuery {
  std::string typed;  // as far as it is searched
  Node root;
  std::string searched;            // `typed`, each word that stands for another replaced by it
  std::string corrected;           // the same if a word was misspelt; else ""
  std::vector<std::string> names;  // what the whole query may be the name of, as text
  std::vector<NamedPeople> people;
  std::vector<index::DocumentNumber> titled;  // those whose title it is in the other script, rising
  std::vector<Preferred> preferred;           // these come before others, rising
};

/// Whether the text of a document has to be looked through for the part: a phrase, a word in a field.
bool needs_text_check(const Node& node);

/// Whether a term is initials beside a longer word of a name ("P." and "Brandt"): a text may have the given
/// names written out.
bool is_initials_of_name(const Node& part, const Term& term);

/// Whether the postings of a part's documents have the term: what means “and” in a phrase may be a sign in a
/// text, and initials may be given names.
bool is_posted(const Node& part, const Term& term);

/// The terms that are wanted, in their order, those of phrases too. They point into `node`.
std::vector<const Term*> wanted_terms(const Node& node);

/// The same as words that stand in texts: a term's replacement where it has one, the letters of a piece.
std::vector<std::string> searched_words(const Node& node);

/// A part written out for tests: (wildfire iot~"internet of things"^0.7 sensr>sensor~sensor^1 colour=color
/// f*). Behind a term stand > its replacement, = its spellings, and ~ its readings with their weights.
std::string to_string(const Node& node);

}  // namespace mitos::rewrite
