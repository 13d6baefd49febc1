// SPDX-License-Identifier: GPL-2.0-or-later
// The plain words of a query, side by side, as names are looked for among them. Pure, any thread.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "searchd/query/parse.h"

namespace mitos::interpret {

/// A word, or a part of one that names have as several: 2.0.
struct Word {
  std::string folded;
  std::size_t part = 0;   // place among the children of the query's root
  std::size_t begin = 0;  // its first byte in the text
  std::size_t end = 0;    // behind its last
  bool first = true;      // of its part
  bool last = true;       // likewise
  bool stop_word = false;
  bool taken = false;  // it means something else than itself
  bool year = false;   // a bare one
};

using Run = std::vector<Word>;

/// Words of a run, from `begin` up to `end`.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
};

/// The words that stand side by side: what is neither a plain word nor plain words in parentheses divides
/// them.
std::vector<Run> runs_of(const query::Node& root);

/// Bytes of the text of a query, from `begin` up to `end`.
struct Extent {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Where a part of the root stands that is a word, a phrase, or plain words in parentheses: with its field
/// and signs.
Extent extent_of(const query::Node& node, const std::string& text);

/// `text`, which the root was read from, without the words of `parts`, which rise, and the signs between two
/// of them.
std::string without_parts(const query::Node& root, const std::string& text,
                          const std::vector<std::size_t>& parts);

/// Whether nothing is left to look for but signs, and years that every document may lack.
bool is_bare(const query::Node& root);

/// Whether the span has whole words, and none that is taken.
bool is_free(const Run& run, Span span);

void take(Run& run, Span span);

/// The words of a span as ValueNames has them.
std::string key_of(const Run& run, Span span);

/// Behind `at`, the next word that is no stop word; the end of the run if there is none.
std::size_t behind_stop_words(const Run& run, std::size_t at);

/// The same the other way: behind the word before `at` that is no stop word; 0 if there is none.
std::size_t before_stop_words(const Run& run, std::size_t at);

}  // namespace mitos::interpret
