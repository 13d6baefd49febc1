// SPDX-License-Identifier: GPL-2.0-or-later
// From a rewritten query to what is evaluated. For the files of this folder.
#pragma once

#include <cstdint>

#include "searchd/marks/highlight.h"
#include "searchd/match/evaluation/expression.h"
#include "searchd/match/require.h"
#include "searchd/match/text_matches.h"
#include "searchd/query/budget.h"
#include "searchd/rewrite/tree/rewritten_query.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::match {

/// A query ready to run.
struct CompiledQuery {
  Expression query;
  marks::MatchedWords words;  // what to mark
  bool named = false;         // it is the whole title or long name of some document
  std::uint64_t work = 0;     // what its postings cost to match
};

/// What a query is compiled from, and where what it needs is looked up.
struct Compiling {
  const rewrite::RewrittenQuery& query;
  const TextMatches& texts;  // of the query's tree
  snapshot::Snapshot::Lease& lease;
  query::Budget& budget;
};

/// `require` is about the words side by side at the top of the query; phrases always limit, and
/// inside parentheses all words are wanted.
CompiledQuery compile(const Compiling& from, Require require, PersonMatch people);

}  // namespace mitos::match
