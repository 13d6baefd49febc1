// SPDX-License-Identifier: GPL-2.0-or-later
// By what addresses and filters call a person. Pure, any thread.
#pragma once

#include <optional>
#include <string_view>

#include "searchd/facets/columns.h"
#include "searchd/lookup/people/people_index.h"

namespace mitos::lookup {

/// The person at an address: an id, or the slug of a spelling that only one has; none if there is no
/// such person. `columns` are those of the catalogue of `people`.
std::optional<PersonNumber> person_at(const PeopleIndex& people, const facets::Columns& columns,
                                      std::string_view address);

}  // namespace mitos::lookup
