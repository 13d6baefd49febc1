// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/engine/person_profile.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "common/index/schema.h"

namespace mitos::engine {
namespace {

template <typename Key>
std::vector<std::pair<Key, std::size_t>> commonest_first(const std::map<Key, std::size_t>& counts) {
  std::vector<std::pair<Key, std::size_t>> sorted(counts.begin(), counts.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  return sorted;
}

std::vector<index::DocumentNumber> newest_first(const Snapshot& snapshot,
                                                std::span<const index::DocumentNumber> documents) {
  const SortColumn& date = *snapshot.columns().sort("date");
  std::vector<index::DocumentNumber> sorted(documents.begin(), documents.end());
  std::stable_sort(sorted.begin(), sorted.end(), [&date](index::DocumentNumber a, index::DocumentNumber b) {
    const double of_a = date.values[a];
    const double of_b = date.values[b];
    if (std::isnan(of_a) || std::isnan(of_b)) return !std::isnan(of_a) && std::isnan(of_b);
    return of_a > of_b;
  });
  return sorted;
}

}  // namespace

PersonProfile profile_of(const Snapshot& snapshot, PersonNumber person) {
  constexpr double kYear = 10'000;  // as model::sortable() has dates
  const PeopleIndex& people = snapshot.people_index();
  const std::string& id = snapshot.people()[person].id;
  const SortColumn& date = *snapshot.columns().sort("date");
  const FacetColumn& programmes = *snapshot.columns().facet(index::kProgrammeFacet);
  PersonProfile profile;
  profile.documents = newest_first(snapshot, people.documents_of(person));
  std::map<Ordinal, std::size_t> programme_counts;
  std::map<PersonNumber, std::size_t> other_counts;
  for (const index::DocumentNumber number : profile.documents) {
    if (!std::isnan(date.values[number])) ++profile.years[static_cast<int>(date.values[number] / kYear)];
    for (const Ordinal programme : programmes.of(number)) ++programme_counts[programme];
    std::set<PersonNumber> others;
    for (const FacetColumn& column : snapshot.columns().facets()) {
      if (column.type() != model::FieldType::person) continue;
      for (const Ordinal ordinal : column.of(number)) {
        if (const auto other = people.with_id(column.value(ordinal))) others.insert(*other);
      }
    }
    for (const PersonNumber other : others) {
      if (other != person) ++other_counts[other];
    }
  }
  for (const FacetColumn& column : snapshot.columns().facets()) {
    const auto ordinal =
        column.type() == model::FieldType::person ? column.find(id) : std::optional<Ordinal>();
    if (!ordinal) continue;
    const auto count =
        std::count_if(profile.documents.begin(), profile.documents.end(), [&](index::DocumentNumber number) {
          const auto values = column.of(number);
          return std::binary_search(values.begin(), values.end(), *ordinal);
        });
    if (count > 0) profile.roles.emplace_back(column.name(), static_cast<std::size_t>(count));
  }
  profile.programmes = commonest_first(programme_counts);
  profile.others = commonest_first(other_counts);
  return profile;
}

}  // namespace mitos::engine
