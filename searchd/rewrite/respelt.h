// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "searchd/query/budget.h"
#include "searchd/query/parse.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::rewrite {

/// The texts that a query may have been meant to be: each has another spelling for one of its plain words,
/// though the catalogue may hold the word as typed. Word by word, the likeliest first; none of a long query.
/// One thread.
std::vector<std::string> respelt(const query::Query& query, snapshot::Snapshot::Lease& lease,
                                 query::Budget& budget);

}  // namespace mitos::rewrite
