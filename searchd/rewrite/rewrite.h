// SPDX-License-Identifier: GPL-2.0-or-later
// From what was typed to what is searched in one catalogue.
#pragma once

#include "searchd/query/budget.h"
#include "searchd/query/parse.h"
#include "searchd/query/typos.h"
#include "searchd/rewrite/tree/rewritten_query.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::rewrite {

/// `query` and what its words may stand for: rewrite.cpp lists the rules. A word is corrected only if the
/// catalogue has neither it nor, where it may be unfinished, words that begin with it. Past `budget` words
/// are taken as typed. Past five hundred words for a query, the hundred of its prefix among them
/// (match/prefix.h), the rest of what they may stand for is left out. Throws Xapian::Error.
RewrittenQuery rewritten(const query::Query& query, query::Typos typos, snapshot::Snapshot::Lease& lease,
                         query::Budget& budget);

}  // namespace mitos::rewrite
