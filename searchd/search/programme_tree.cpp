// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/search/programme_tree.h"

#include <algorithm>
#include <cstdint>

#include "common/index/schema.h"
#include "searchd/search/search.h"

namespace mitos::search {
namespace {

const facets::FacetColumn& programmes(const snapshot::Snapshot& snapshot) {
  return *snapshot.columns().facet(index::kProgrammeFacet);
}

// The children of the last of `path`.
std::vector<facets::FacetValueCount> below(std::vector<facets::FacetValueCount> level,
                                           const std::vector<facets::Ordinal>& path) {
  for (const facets::Ordinal step : path) {
    const auto found =
        std::find_if(level.begin(), level.end(), [step](const auto& value) { return value.ordinal == step; });
    if (found == level.end()) return {};
    std::vector<facets::FacetValueCount> next = std::move(found->children);
    level = std::move(next);
  }
  return level;
}

std::vector<index::DocumentNumber> documents_with(const facets::FacetColumn& column, facets::Ordinal value) {
  std::vector<index::DocumentNumber> documents;
  for (index::DocumentNumber number = 1; number <= column.last(); ++number) {
    const auto values = column.of(number);
    if (std::find(values.begin(), values.end(), value) != values.end()) documents.push_back(number);
  }
  return documents;
}

}  // namespace

std::vector<facets::FacetValueCount> programme_tree(const snapshot::Snapshot& snapshot) {
  SearchRequest everything;
  everything.count = 0;
  everything.facets = {std::string(index::kProgrammeFacet)};
  everything.facet_limit = SIZE_MAX;
  return search(snapshot, everything).facets.front().values;
}

ProgrammeProfile programme_profile(const snapshot::Snapshot& snapshot, facets::Ordinal programme) {
  const facets::FacetColumn& column = programmes(snapshot);
  ProgrammeProfile profile{overview_of(snapshot, documents_with(column, programme)), {}, {}};
  profile.below = below(programme_tree(snapshot), column.path(programme));
  for (const index::FacetSpelling& spelling : column.spellings()) {
    const bool stands_for_it =
        std::any_of(spelling.values.begin(), spelling.values.end(), [&](facets::Ordinal value) {
          const std::vector<facets::Ordinal> path = column.path(value);
          return std::find(path.begin(), path.end(), programme) != path.end();
        });
    if (stands_for_it) profile.spellings.push_back(spelling.raw);
  }
  return profile;
}

std::optional<facets::Ordinal> programme_at(const snapshot::Snapshot& snapshot, std::string_view address) {
  return programmes(snapshot).find(address);
}

}  // namespace mitos::search
