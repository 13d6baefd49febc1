// SPDX-License-Identifier: GPL-2.0-or-later
// What the words of a request may mean in one catalogue, and the request as one of these meanings has it.
#pragma once

#include <string>
#include <vector>

#include "searchd/interpret/interpretation.h"
#include "searchd/query/budget.h"
#include "searchd/rewrite/tree/rewritten_query.h"
#include "searchd/search/search.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::search {

/// The boldest first. The last one has no filters: its words are only words. It alone is left if the request
/// wants that, or if the whole query is a title or long name. Of those with filters the first counts that
/// finds anything. One thread; throws Xapian::Error.
std::vector<interpret::Interpretation> meanings_of(const SearchRequest& request,
                                                   snapshot::Snapshot::Lease& lease, query::Budget& budget);

/// `request` with the rest of the query and the filters. What it asks of the year itself counts, and not the
/// words. Documents that no word is left to rank are sorted by date.
SearchRequest as_meant(const SearchRequest& request, const interpret::Interpretation& meaning);

/// Prefers the documents of the years, by date, and less so those that have one in their names. What is the
/// year of no document is a word, which they need. Of those that `budget` lets be looked at.
void prefer_years(rewrite::RewrittenQuery& query, const std::vector<int>& years,
                  snapshot::Snapshot::Lease& lease, query::Budget& budget);

/// Prefers these documents, which rise, too.
void prefer(rewrite::RewrittenQuery& query, const std::vector<index::DocumentNumber>& documents);

/// A corrected rest of the query with the words of the filters.
std::string with_words_of_filters(std::string corrected, const interpret::Interpretation& meaning);

}  // namespace mitos::search
