// SPDX-License-Identifier: GPL-2.0-or-later
// The filters that words of the query stand for, as the results page shows them.
#pragma once

#include "searchd/pages/params/page_params.h"
#include "searchd/pages/view.h"
#include "searchd/search/search.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::pages {

/// A chip for each of them that leads to the query without its words, to go before the other chips.
View chips_of_words(const snapshot::Snapshot& snapshot, const Visit& visit, const PageParams& asked,
                    const search::SearchResult& result);

/// As `words_alone` what leads to the pages with these words, whatever they mean, or if they are one person
/// to those that are not the person's; as `choices` what they may mean, if that filters nothing.
void add_word_filters(View& view, const snapshot::Snapshot& snapshot, const Visit& visit,
                      const PageParams& asked, const search::SearchResult& result, query::Budget& budget);

}  // namespace mitos::pages
