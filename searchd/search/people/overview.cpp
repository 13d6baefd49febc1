// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/search/people/overview.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "common/index/schema.h"

namespace mitos::search {
namespace {

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

std::vector<CountedValue> counted(const snapshot::Snapshot& snapshot, std::string_view facet,
                                  std::span<const index::DocumentNumber> documents) {
  const facets::FacetColumn* column = snapshot.columns().facet(facet);
  if (column == nullptr) return {};
  std::map<facets::Ordinal, std::size_t> counts;
  for (const index::DocumentNumber number : documents) {
    for (const facets::Ordinal value : column->of(number)) ++counts[value];
  }
  std::vector<CountedValue> sorted(counts.begin(), counts.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const CountedValue& a, const CountedValue& b) { return a.second > b.second; });
  return sorted;
}

}  // namespace

Overview overview_of(const snapshot::Snapshot& snapshot, std::span<const index::DocumentNumber> documents) {
  Overview overview;
  overview.documents = newest_first(snapshot, documents);
  const facets::FacetColumn& years = *snapshot.columns().facet(index::kYearFacet);
  for (const auto& [year, count] : counted(snapshot, index::kYearFacet, documents))
    overview.years[static_cast<int>(years.order(year))] = count;
  overview.programmes = counted(snapshot, index::kProgrammeFacet, documents);
  overview.tags = counted(snapshot, "tags", documents);
  overview.collections = counted(snapshot, "collection", documents);
  overview.people = people_of(snapshot, documents);
  return overview;
}

}  // namespace mitos::search
