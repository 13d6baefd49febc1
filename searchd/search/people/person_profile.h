// SPDX-License-Identifier: GPL-2.0-or-later
// What the catalogue says of a person. Any thread, on any snapshot.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "searchd/search/people/people_of.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::search {

struct PersonProfile {
  std::vector<std::pair<std::string, std::size_t>>
      roles;                                     // fields that name the person, and in how many documents
  std::vector<index::DocumentNumber> documents;  // newest first; without a date last
  std::map<int, std::size_t> years;
  std::vector<std::pair<facets::Ordinal, std::size_t>>
      programmes;                     // of the facet "program", most documents first
  std::vector<CountedPerson> others;  // named beside the person, most documents first
};

PersonProfile profile_of(const snapshot::Snapshot& snapshot, lookup::PersonNumber person);

}  // namespace mitos::search
