// SPDX-License-Identifier: GPL-2.0-or-later
// The page of each funding programme.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "searchd/api/problem.h"
#include "searchd/pages/view.h"
#include "searchd/search/people/overview.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::pages {

/// Where the page of a programme is; that of the tree, if `value` is "".
std::string programme_path(std::string_view value);

/// The view of the partial "_panel" with the frameworks among programmes, whose numbers lead to what `params`
/// and the framework find; nowhere without `params`.
View programmes_panel(const snapshot::Snapshot& snapshot, const Visit& visit,
                      const std::vector<search::CountedValue>& counted, const api::Params& params);

/// The same with tags, which lead to what `params` and the tag find.
View tags_panel(const snapshot::Snapshot& snapshot, const Visit& visit,
                const std::vector<search::CountedValue>& counted, const api::Params& params);

/// /programmes/<path>
std::variant<Page, api::Problem> programme_page(const snapshot::Snapshot& snapshot, const Visit& visit,
                                                const std::string& value);

/// Where a programme is that was asked for by another of its names, or as a document spells it; "" if `value`
/// is its address, or there is none.
std::string moved_programme(const snapshot::Snapshot& snapshot, const Visit& visit, const std::string& value);

}  // namespace mitos::pages
