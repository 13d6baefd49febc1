// SPDX-License-Identifier: GPL-2.0-or-later
// The page of all people, and the page of each.
#pragma once

#include <string>
#include <variant>

#include "searchd/api/problem.h"
#include "searchd/pages/view.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::pages {

inline constexpr const char* kPeoplePath = "/people/";

/// The page of the person with that id.
std::string person_href(const Visit& visit, const std::string& id);

/// /people/: everybody, or whom `q` names, 50 on a page. A page past the last one says so, under status 404.
Page people_page(const snapshot::Snapshot& snapshot, const Visit& visit);

/// /people/<value>
std::variant<Page, api::Problem> person_page(const snapshot::Snapshot& snapshot, const Visit& visit,
                                             const std::string& value);

/// Where the person of an old address lives now; "" if this is it, or there is no such person.
std::string moved_person(const snapshot::Snapshot& snapshot, const Visit& visit, const std::string& value);

}  // namespace mitos::pages
