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
  double weight = 1;      // by what the rest was multiplied as staff want it (order/weights.h)
  bool pinned = false;    // staff put it first for this query
};

/// Gives the first of `ranked` the second look (rerank.h), as far as `budget` goes, and sorts them anew.
void look_again(std::vector<Ranked>& ranked, const rewrite::RewrittenQuery& query,
                snapshot::Snapshot::Lease& lease, query::Budget& budget);

/// Multiplies the scores by the weights that staff gave, before the second look. What is named by the query
/// stays first (settle()).
void weigh(std::vector<Ranked>& ranked, const snapshot::Snapshot& snapshot);

/// After the second look: what is named by the query before the rest, newer ones first among equal scores if
/// staff want that.
void settle(std::vector<Ranked>& ranked, const snapshot::Snapshot& snapshot);

/// Puts `first` before all others, in their order, those of them that are among `ranked`.
void put_first(std::vector<Ranked>& ranked, const std::vector<index::DocumentNumber>& first);

/// What it costs to read a document whole, and `bytes` of its text word by word.
std::uint64_t reading_work(const snapshot::Snapshot& snapshot, index::DocumentNumber number,
                           std::uint64_t bytes);

}  // namespace mitos::search
