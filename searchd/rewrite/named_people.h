// SPDX-License-Identifier: GPL-2.0-or-later
// Whom a query names, alone or beside other words: docs/decisions/0018. Any thread, on any snapshot.
#pragma once

#include <vector>

#include "searchd/query/budget.h"
#include "searchd/query/typos.h"
#include "searchd/rewrite/interpret.h"
#include "searchd/snapshot/searcher.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::rewrite {

/// A family name at least, in any spelling and script, with what stands beside it of given names, pet names
/// and initials, in any order. A family name alone names everybody who has it, if it is rather a name than a
/// word in this catalogue; a given name alone names nobody. Misspelt family names only with Typos::forgiven,
/// and only what the catalogue does not hold. Bounded: at most kMaxWords words are looked at,
/// as far as `budget` goes.
std::vector<NamedPeople> named_people(const Interpretation& query, query::Typos typos,
                                      const snapshot::Snapshot& snapshot, snapshot::Searcher& searcher,
                                      query::Budget& budget);

}  // namespace mitos::rewrite
