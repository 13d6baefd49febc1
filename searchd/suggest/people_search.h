// SPDX-License-Identifier: GPL-2.0-or-later
// People by typed words of their names, or by their beginnings. Any thread, on any snapshot.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searchd/lookup/label_index.h"
#include "searchd/query/budget.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::suggest {

/// Those whose names have a word that begins so, for each of `words`, as PeopleIndex::named_like() orders
/// them; then those whose family name one of the words begins, in any script or with a typing error, and
/// whose given names fit the others, as initials or pet names too. None comes twice; at most `limit`.
/// `words` may have several readings each, the first as typed. Of those
/// that `budget` let be looked at.
std::vector<lookup::PersonNumber> people_like(const snapshot::Snapshot& snapshot,
                                              const std::vector<lookup::Prefixes>& words, std::size_t limit,
                                              query::Budget& budget);

/// The same for a text; everybody, most documents first, if it is blank. Not those who want no page.
std::vector<lookup::PersonNumber> find_people(const snapshot::Snapshot& snapshot, std::string_view text,
                                              query::Budget& budget);

/// The person whose page is at an address: an id, or the slug of a spelling that only one has; none if there
/// is no such person, or one who wants no page.
std::optional<lookup::PersonNumber> person_at(const snapshot::Snapshot& snapshot, std::string_view address);

}  // namespace mitos::suggest
