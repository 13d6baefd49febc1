// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/search/people/person_profile.h"

#include <algorithm>

#include "common/index/schema.h"

namespace mitos::search {

PersonProfile profile_of(const snapshot::Snapshot& snapshot, lookup::PersonNumber person) {
  const std::string& id = snapshot.people()[person].id;
  PersonProfile profile{overview_of(snapshot, snapshot.people_index().documents_of(person)), {}};
  std::erase_if(profile.people, [person](const CountedPerson& other) { return other.first == person; });
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
  return profile;
}

std::string filter_of(const PersonProfile& profile) {
  return profile.roles.size() == 1 ? profile.roles.front().first : std::string(index::kPersonFilter);
}

}  // namespace mitos::search
