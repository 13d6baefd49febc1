// SPDX-License-Identifier: GPL-2.0-or-later
// Whom a query names, alone or beside other words: docs/decisions/0018. Any thread, on any snapshot.
#pragma once

#include <vector>

#include "searchd/engine/budget.h"
#include "searchd/engine/interpret.h"
#include "searchd/engine/searcher.h"
#include "searchd/engine/snapshot.h"

namespace mitos::engine {

/// A family name at least, in any spelling and script, with what stands beside it of given names, pet names
/// and initials, in any order. A family name alone names everybody who has it, if it is rather a name than a
/// word in this catalogue; a given name alone names nobody. Misspelt family names only with Typos::forgiven,
/// and only what the catalogue does not hold. Bounded: at most kMaxWords words are looked at,
/// as far as `budget` goes.
std::vector<NamedPeople> named_people(const Interpretation& query, Typos typos, const Snapshot& snapshot,
                                      Searcher& searcher, Budget& budget);

}  // namespace mitos::engine
