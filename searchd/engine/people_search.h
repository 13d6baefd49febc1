// SPDX-License-Identifier: GPL-2.0-or-later
// People by what somebody has typed, or begun to type, of their names. Any thread, on any snapshot.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searchd/engine/budget.h"
#include "searchd/engine/label_index.h"
#include "searchd/engine/snapshot.h"

namespace mitos::engine {

/// Those whose names have a word that begins so, for each of `words`, as PeopleIndex::named_like() orders
/// them; then those whose family name one of the words begins, in any script or with a typing error, and
/// whose given names fit the others, as initials or pet names too. Nobody comes twice; at most `limit`.
/// `words` may have several readings each, the first as typed. Of those
/// that `budget` let be looked at.
std::vector<PersonNumber> people_like(const Snapshot& snapshot, const std::vector<Beginnings>& words,
                                      std::size_t limit, Budget& budget);

/// The same for a text; everybody, most documents first, if it is blank.
std::vector<PersonNumber> find_people(const Snapshot& snapshot, std::string_view text, Budget& budget);

/// The person whom an address names: an id, or the slug of a spelling that only one has; none if nobody has
/// it.
std::optional<PersonNumber> person_at(const Snapshot& snapshot, std::string_view address);

}  // namespace mitos::engine
