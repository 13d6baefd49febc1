// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/search/people/person_profile.h"

#include <algorithm>
#include <cmath>

#include "common/index/schema.h"

namespace mitos::search {
namespace {

std::vector<std::pair<facets::Ordinal, std::size_t>> commonest_first(
    const std::map<facets::Ordinal, std::size_t>& counts) {
  std::vector<std::pair<facets::Ordinal, std::size_t>> sorted(counts.begin(), counts.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  return sorted;
}

std::vector<index::DocumentNumber> newest_first(const snapshot::Snapshot& snapshot,
                                                std::span<const index::DocumentNumber> documents) {
  const facets::SortColumn& date = *snapshot.columns().sort("date");
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

PersonProfile profile_of(const snapshot::Snapshot& snapshot, lookup::PersonNumber person) {
  constexpr double kYear = 10'000;  // as model::sortable() has dates
  const std::string& id = snapshot.people()[person].id;
  const facets::SortColumn& date = *snapshot.columns().sort("date");
  const facets::FacetColumn& programmes = *snapshot.columns().facet(index::kProgrammeFacet);
  PersonProfile profile;
  profile.documents = newest_first(snapshot, snapshot.people_index().documents_of(person));
  std::map<facets::Ordinal, std::size_t> programme_counts;
  for (const index::DocumentNumber number : profile.documents) {
    if (!std::isnan(date.values[number])) ++profile.years[static_cast<int>(date.values[number] / kYear)];
    for (const facets::Ordinal programme : programmes.of(number)) ++programme_counts[programme];
  }
  for (const facets::FacetColumn& column : snapshot.columns().facets()) {
    const auto ordinal =
        column.type() == model::FieldType::person ? column.find(id) : std::optional<facets::Ordinal>();
    if (!ordinal) continue;
    const auto count =
        std::count_if(profile.documents.begin(), profile.documents.end(), [&](index::DocumentNumber number) {
          const auto values = column.of(number);
          return std::binary_search(values.begin(), values.end(), *ordinal);
        });
    if (count > 0) profile.roles.emplace_back(column.name(), static_cast<std::size_t>(count));
  }
  profile.programmes = commonest_first(programme_counts);
  profile.others = people_of(snapshot, profile.documents);
  std::erase_if(profile.others, [person](const CountedPerson& other) { return other.first == person; });
  return profile;
}

}  // namespace mitos::search
