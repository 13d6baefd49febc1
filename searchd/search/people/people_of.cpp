// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/search/people/people_of.h"

#include <algorithm>
#include <map>
#include <set>

namespace mitos::search {
namespace {

std::set<lookup::PersonNumber> named_by(const snapshot::Snapshot& snapshot, index::DocumentNumber number) {
  std::set<lookup::PersonNumber> named;
  for (const facets::FacetColumn& column : snapshot.columns().facets()) {
    if (column.type() != model::FieldType::person) continue;
    for (const facets::Ordinal ordinal : column.of(number)) {
      if (const auto person = snapshot.people_index().with_id(column.value(ordinal))) named.insert(*person);
    }
  }
  return named;
}

}  // namespace

std::vector<CountedPerson> people_of(const snapshot::Snapshot& snapshot,
                                     std::span<const index::DocumentNumber> documents) {
  std::map<lookup::PersonNumber, std::size_t> counts;
  for (const index::DocumentNumber number : documents) {
    for (const lookup::PersonNumber person : named_by(snapshot, number)) ++counts[person];
  }
  std::vector<CountedPerson> sorted(counts.begin(), counts.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const CountedPerson& a, const CountedPerson& b) { return a.second > b.second; });
  return sorted;
}

}  // namespace mitos::search
