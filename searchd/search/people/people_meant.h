// SPDX-License-Identifier: GPL-2.0-or-later
// Who is asked for by the words of a query: docs/decisions/0037. One thread.
#pragma once

#include <optional>

#include "searchd/interpret/interpretation.h"
#include "searchd/query/budget.h"
#include "searchd/rewrite/tree/rewritten_query.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::search {

/// People that words name.
struct PeopleMeant {
  std::vector<interpret::WordFilter> filters;  // of one person each
  std::vector<interpret::WordFilter> choices;  // of namesakes
};

/// Those of `meaning` of `query`, whose rest is `rewritten`. A name that is a title or long name of a
/// document is words, unless it is of the person's own page. Throws Xapian::Error.
PeopleMeant people_meant(const query::Query& query, const interpret::Interpretation& meaning,
                         const rewrite::RewrittenQuery& rewritten, snapshot::Snapshot::Lease& lease,
                         query::Budget& budget);

}  // namespace mitos::search
