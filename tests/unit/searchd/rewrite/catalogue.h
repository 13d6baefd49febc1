// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>

#include "searchd/query/typos.h"
#include "searchd/rewrite/tree/rewritten_query.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::test {

/// A small catalogue of projects, in English and Greek, opened once for all tests.
const snapshot::Snapshot& catalogue();

/// What a query becomes in it.
rewrite::RewrittenQuery rewritten(const std::string& typed, query::Typos typos = query::Typos::forgiven);

/// Its tree, written out (rewritten_query.h).
std::string tree_of(const std::string& typed, query::Typos typos = query::Typos::forgiven);

}  // namespace mitos::test
