// SPDX-License-Identifier: GPL-2.0-or-later
// What a person typed, taken apart. Pure, any thread; no input is an error.
//
//   wildfire smoke         both words, if any document has both
//   "early warning"        these words next to each other; any language's quotation marks do: “…”, „…“, «…»,
//   「…」 -drones, NOT drones    without that word; -"early warning" without that phrase sea OR ocean either;
//   OR joins its two neighbours only (sea OR ocean) AND "…" parentheses group, AND says what a blank says
//   title:sea, title: "…"  there only; also in acronym, tags, program, contact, body and what a site
//   declares,
//                          of people's names the words in any order (field_names.h); what goes on without
//                          quotation marks is for searchd/interpret/field_runs.h
//   date:2019..2022        between these, both included; either may be left out, or be a month or a day
//   10.5555/kelp.32        an identifier is one word, however it is written (common/text/identifier.h)
//   clim*                  words that begin so; * alone is everything
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searchd/query/field_names.h"

namespace mitos::query {

/// What is beyond these is left out (words), read word by word (phrases) or read as if it were not there
/// (parentheses).
inline constexpr std::size_t kMaxCharacters = 1'000;
inline constexpr std::size_t kMaxWords = 32;  // different ones
inline constexpr std::size_t kMaxStopWords = 64;
inline constexpr std::size_t kMaxVerified = 8;  // phrases, and words in a field
inline constexpr std::size_t kMaxStarred = 3;   // words with a star; further ones are read without
inline constexpr int kMaxDepth = 16;

/// A query of more words is a question: no document need have them all.
inline constexpr std::size_t kMostWordsOfALookUp = 6;

/// A part of a query.
struct Node {
  enum class Kind {
    word,     // `words` has one
    phrase,   // `words` next to each other
    between,  // `field` is from `first` to `last`
    any_of,   // one of `children`
    group,    // `children` wanted, `excluded` not: a parenthesis that matters, or the whole query
  };

  Kind kind = Kind::group;
  std::vector<std::string> words;  // as typed
  bool prefix = false;             // word: it is the last one, perhaps not finished
  bool starred = false;            // word: those that begin so are meant as well
  bool exact = false;              // word: an identifier, for which nothing else stands
  bool optional = false;           // word: what lacks it is found, too
  bool any_order = false;          // phrase: its words stand in one value, in any order
  std::size_t begin = 0;           // all but groups: where it stands in the text as it was read, with marks
  std::size_t end = 0;             // and the name of the field
  std::string field;               // where alone it counts (AskedField); empty: anywhere
  int first = 0;                   // between: of days as model::sortable() has it
  int last = 0;
  std::vector<Node> children;
  std::vector<Node> excluded;
};

/// What of a text is read at all: its first kMaxCharacters characters.
std::string_view searched_part(std::string_view text);

/// The text as it is read: that part, fit as text::replace_unfit() has it.
std::string read_text(std::string_view text);

/// The query as a group; empty if it has no word.
Node parse(std::string_view text, const FieldNames& names = FieldNames());

/// What a person typed, and what it means.
struct Query {
  Query() = default;
  explicit Query(std::string_view text, const FieldNames& names = FieldNames())
      : typed(text), root(parse(text, names)) {}

  /// What of it is searched.
  std::string_view text() const { return searched_part(typed); }

  /// Whether nothing, or a star alone, was typed.
  bool asks_for_everything() const;

  std::string typed;
  Node root;
};

/// Whether a part is a word that counts anywhere and may be read as others: no identifier, and without a
/// star.
bool is_plain_word(const Node& node);

/// The words that are wanted, in their order, phrases word by word.
std::vector<std::string> wanted_words(const Node& node);

/// A node written out for tests and for explanations: (a "b c" (or d e) -f*).
std::string to_string(const Node& node);

}  // namespace mitos::query
