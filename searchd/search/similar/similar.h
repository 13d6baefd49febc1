// SPDX-License-Identifier: GPL-2.0-or-later
// Documents about the same as one document: with its telling words, people, programmes and tags. Nothing is
// learnt beforehand and nothing is kept (docs/decisions/0043). Any thread, on any snapshot.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "common/model/document.h"
#include "searchd/facets/columns.h"
#include "searchd/query/budget.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::search {

struct SharedValue {
  const facets::FacetColumn* column;  // lives as long as the snapshot
  facets::Ordinal ordinal;
};

struct SimilarDocument {
  index::DocumentNumber number = 0;
  double score = 0;  // of what the document says, the share that this one says, too; about 0 to 2
  std::vector<std::string> words;   // that both have, as the document writes them; the most telling first
  std::vector<SharedValue> values;  // that both have, facet by facet; the rarest first
};

/// The most similar of the other documents, at most `most`, the best first; of translations of one page one,
/// and none of the page itself. Fewer or none where little is in common. Past the budget's limits it is the
/// best so far. Throws IndexError.
std::vector<SimilarDocument> similar_to(const snapshot::Snapshot& snapshot, const model::Document& document,
                                        std::size_t most, query::Budget& budget);

}  // namespace mitos::search
