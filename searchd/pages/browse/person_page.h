// SPDX-License-Identifier: GPL-2.0-or-later
// The page of each person.
#pragma once

#include <string>
#include <variant>

#include "common/names/join/person.h"
#include "searchd/api/problem.h"
#include "searchd/pages/view.h"
#include "searchd/search/people/people_of.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::pages {

inline constexpr const char* kPeoplePath = "/people/";

/// The page of a person; the search for the person's documents, if the person wants no page.
std::string person_href(const Visit& visit, const names::Person& person);

/// The view of the partial "_panel" with people, whose numbers lead to what `params` and the person find,
/// under the parameter `filter`; nowhere if that is "".
View people_panel(const snapshot::Snapshot& snapshot, const Visit& visit, const std::string& heading,
                  const std::vector<search::CountedPerson>& people, const api::Params& params,
                  const std::string& filter);

/// /people/<value>
std::variant<Page, api::Problem> person_page(const snapshot::Snapshot& snapshot, const Visit& visit,
                                             const std::string& value);

/// Where the person of an old address lives now; "" if this is it, or there is no such person.
std::string moved_person(const snapshot::Snapshot& snapshot, const Visit& visit, const std::string& value);

}  // namespace mitos::pages
