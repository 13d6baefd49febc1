// SPDX-License-Identifier: GPL-2.0-or-later
// What a person may mean who is still typing: documents by the words of their names, and values of
// facets by theirs. Any thread, on any snapshot.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/snapshot/snapshot.h"
#include "searchd/suggest/suggested_documents.h"

namespace mitos::suggest {

struct SuggestedValue {
  std::string value;
  std::string label;
  std::vector<std::string> path;  // labels, from the root of a tree to this one
  std::uint32_t documents = 0;
  std::string marked;  // the label as HTML: what was typed is marked
};

struct Suggestions {
  std::vector<SuggestedDocument> documents;
  std::vector<SuggestedValue> people;
  std::vector<SuggestedValue> programmes;
  std::vector<SuggestedValue> tags;
  std::vector<std::string> completions;  // of the query; completions.h, operators.h
  bool people_first = false;             // what was typed begins a name
};

/// Every word of `typed` begins a word of its own of what is suggested, in any order, or, if no name has such
/// a word, sounds like one of the other script or is a typing error away from one. If nothing comes of that,
/// the words are tried as one, then as typed with the other keyboard layout on. Nothing typed, nothing
/// suggested. A document comes before another if staff weigh its collection more
/// (`ranking`); then if its title begins with what was typed, the fewer letters
/// follow the better; then if its title has all the words; then if it is newer. Whole words come before
/// beginnings of words: what has “sea” in its title before what begins with “search”. At most `limit` in each
/// list.
/// Throws IndexError if the index cannot be read.
Suggestions suggest(const snapshot::Snapshot& snapshot, std::string_view typed, std::size_t limit);

}  // namespace mitos::suggest
