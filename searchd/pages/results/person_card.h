// SPDX-License-Identifier: GPL-2.0-or-later
// The card of the one person that a search is for, above its results.
#pragma once

#include <optional>
#include <string>

#include "searchd/pages/params/page_params.h"
#include "searchd/pages/view.h"
#include "searchd/search/search.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::pages {

/// The id of the one person that words or the parameter `person` filter by; none if there is none, or
/// several.
std::optional<std::string> one_person(const snapshot::Snapshot& snapshot, const PageParams& asked,
                                      const search::SearchResult& result);

/// As `person_card` of a view the person's name, documents by collection, years, whom they work with and all
/// spellings of the name, with links.
void add_person_card(View& view, const snapshot::Snapshot& snapshot, const Visit& visit,
                     const std::string& person);

}  // namespace mitos::pages
