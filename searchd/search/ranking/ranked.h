// SPDX-License-Identifier: GPL-2.0-or-later
// The best of what matches, before anything of it is shown.
#pragma once

#include <cstdint>
#include <vector>

#include "common/index/document_store.h"
#include "searchd/query/budget.h"
#include "searchd/rewrite/tree/rewritten_query.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::search {

struct Ranked {
  index::DocumentNumber number = 0;
  double score = 0;       // 0 unless sorted by relevance
  double together = 1;    // by what it was multiplied at the second look
  double for_people = 0;  // of the score, what it gains by people that the query names
};

/// Gives the first of `ranked` the second look (rerank.h), as far as `budget` goes, and sorts them anew.
void look_again(std::vector<Ranked>& ranked, const rewrite::RewrittenQuery& query,
                snapshot::Snapshot::Lease& lease, query::Budget& budget);

/// What it costs to read a document whole, and `bytes` of its text word by word.
std::uint64_t reading_work(const snapshot::Snapshot& snapshot, index::DocumentNumber number,
                           std::uint64_t bytes);

}  // namespace mitos::search
