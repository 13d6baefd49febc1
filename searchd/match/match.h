// SPDX-License-Identifier: GPL-2.0-or-later
// Which documents have what is wanted, the best of them, and counts of all: the one door to the postings.
// Knows nothing of how hits are shown.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "common/index/document_store.h"
#include "searchd/facets/facet_count.h"
#include "searchd/marks/highlight.h"
#include "searchd/match/require.h"
#include "searchd/match/text_matches.h"
#include "searchd/query/budget.h"
#include "searchd/rewrite/tree/rewritten_query.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::match {

struct Sort {
  std::string by = "relevance";  // or "title", or a name that Columns::sort() knows
  bool descending = false;
};

/// What is wanted besides the query.
struct Wanted {
  const std::vector<facets::FacetFilter>& filters;
  const std::vector<facets::FieldRange>& ranges;
  const std::vector<std::string>& lacking;         // fields in which a document must say nothing
  const std::vector<facets::DocumentList>& among;  // each has it
  const std::vector<std::string>& facets;          // to count
  const Sort& sort;
  const std::vector<rewrite::Preferred>& preferred;  // come first, where no words rank; rising
  std::size_t most = 0;                              // documents to give
};

/// A document that matches.
struct Scored {
  index::DocumentNumber number = 0;
  double score = 0;  // 0 unless sorted by relevance
};

struct Matched {
  std::vector<Scored> best;      // in order
  facets::FacetCounter counter;  // filled with everything that matches and passes the filters
  std::uint64_t before_filters = 0;
  std::uint64_t of_people = 0;     // those before the filters whose people the query names
  bool named = false;              // the query is the whole title or long name of a document
  marks::MatchedWords words = {};  // what to mark
};

/// As far as `budget` goes, of the first documents of the catalogue. `texts` are those of the query's tree.
/// Throws Xapian::Error.
Matched match(const rewrite::RewrittenQuery& query, Require require, PersonMatch people, const Wanted& wanted,
              const TextMatches& texts, snapshot::Snapshot::Lease& lease, query::Budget& budget);

/// The same of a query that everything matches.
Matched match_everything(const Wanted& wanted, const snapshot::Snapshot& snapshot, query::Budget& budget);

/// The documents of the people that a query names, once for each name; rising.
std::vector<index::DocumentNumber> documents_of_named(const rewrite::RewrittenQuery& query);

/// How much a stem tells: compare postings.h.
double rarity_of(const std::string& stem, const snapshot::Searcher& searcher);

}  // namespace mitos::match
