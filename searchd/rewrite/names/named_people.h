// SPDX-License-Identifier: GPL-2.0-or-later
// Which people a query names, alone or beside other words: docs/decisions/0018. One thread.
#pragma once

#include <vector>

#include "searchd/query/budget.h"
#include "searchd/query/typos.h"
#include "searchd/rewrite/tree/rewritten_query.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::rewrite {

/// A family name at least, in any spelling and script, with what stands beside it of given names, pet names
/// and initials, in any order. A family name alone names all people who have it, if it is rather a name than
/// a word in this catalogue. A given name alone names no person. `query` needs its tree and its `searched`.
std::vector<NamedPeople> named_people(const RewrittenQuery& query, query::Typos typos,
                                      snapshot::Snapshot::Lease& lease, query::Budget& budget);

}  // namespace mitos::rewrite
