// SPDX-License-Identifier: GPL-2.0-or-later
// Finds what has a name by the prefixes of the name's words: the values of a facet, people. Immutable once it
// is filled; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/folded_reader.h"
#include "searchd/query/budget.h"

namespace mitos::lookup {

/// The prefixes (folded) that an unfinished typed word may stand for; the first is the word as typed.
using Prefixes = std::vector<std::string>;

/// The number of what has a name.
using Owner = std::uint32_t;

class PrefixIndex {
 public:
  /// Adds the words of a name of `owner`, of which it may have several, as `reader` reads them.
  void add(std::string_view name, Owner owner, const text::FoldedReader& reader);

  /// To be called once, after the last add().
  void sort();

  /// Those of whose names, for each of `words`, a word begins with one of its prefixes; rising. Empty if
  /// `words` is. Of those that `budget` let be looked at.
  std::vector<Owner> with_all(const std::vector<Prefixes>& words, query::Budget& budget) const;

  /// The best of `found`, at most `limit`: first those that have each of `words` whole, then those a name of
  /// which begins with the first of them, then by `is_before`.
  std::vector<Owner> best(std::vector<Owner> found, const std::vector<Prefixes>& words, std::size_t limit,
                          const std::function<bool(Owner, Owner)>& is_before) const;

  /// Calls `visit(const std::string&)` for every word, folded; one of several owners comes again.
  template <typename Visitor>
  void for_each_word(Visitor&& visit) const {
    for (const Entry& entry : entries_) visit(entry.word);
  }

 private:
  struct Entry {
    std::string word;  // folded
    Owner owner;
    bool first;  // of a name
  };

  std::span<const Entry> entries_with(std::string_view prefix) const;
  std::vector<Owner> with_one(const Prefixes& prefixes, query::Budget& budget) const;
  std::vector<Owner> with_whole(const std::vector<Prefixes>& words) const;
  std::vector<Owner> beginning_with(const Prefixes& prefixes) const;

  std::vector<Entry> entries_;  // by word, then owner
};

}  // namespace mitos::lookup
