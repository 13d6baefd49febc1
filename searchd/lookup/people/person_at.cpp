// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/lookup/people/person_at.h"

namespace mitos::lookup {

std::optional<PersonNumber> person_at(const PeopleIndex& people, const facets::Columns& columns,
                                      std::string_view address) {
  if (const auto person = people.with_id(address)) return person;
  for (const facets::FacetColumn& column : columns.facets()) {
    if (column.type() != model::FieldType::person) continue;
    if (const auto ordinal = column.find(address)) return people.with_id(column.value(*ordinal));
  }
  return std::nullopt;
}

}  // namespace mitos::lookup
