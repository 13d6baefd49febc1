// SPDX-License-Identifier: GPL-2.0-or-later
// Which people stand in one document, and when. Two spellings that could be one person's, and meet the same
// people in different documents, are hardly two people's: the strongest evidence there is beside the names
// themselves (Han et al., “Two supervised learning approaches for name disambiguation in author citations”,
// JCDL 2004). One thread.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "common/names/join/groups.h"
#include "common/names/join/person.h"

namespace mitos::names {

struct Entry;

/// Knows people as they were joined when it was made.
class CoMentions {
 public:
  /// `entries` by their spellings' bytes.
  CoMentions(const std::vector<Entry>& entries, Groups& groups,
             const std::vector<DocumentPeople>& document_people);

  /// From now on `groups` keeps apart who stand in one document: it would hardly list one person twice.
  void keep_apart(Groups& groups) const;

  /// Whether a third person stands beside both. A person in more than four documents, and more than one in a
  /// hundred, as the head of an institute is, stands beside everybody and does not count.
  bool share(std::size_t a, std::size_t b) const;

  /// Whether both have co_mentions, and none in common. Little evidence by itself.
  bool are_strangers(std::size_t a, std::size_t b) const;

  /// How many years lie between the documents of both that are nearest in time; 0 if that is unknown.
  int years_between(std::size_t a, std::size_t b) const;

 private:
  using Members = std::vector<std::size_t>;

  std::vector<std::size_t> person_of_;   // by entry: its group when this was made
  std::vector<Members> beside_;          // by person: others, rising
  std::vector<Members> co_mentions_;     // those of them that count
  std::vector<std::vector<int>> years_;  // by person, rising
};

}  // namespace mitos::names
