// SPDX-License-Identifier: GPL-2.0-or-later
// What is looked for, a file each. Pure.
#pragma once

#include <vector>

#include "indexer/check/catalogue.h"
#include "indexer/check/issue.h"

namespace mitos::check {

/// How many places of one thing are told.
inline constexpr std::size_t kMostPlaces = 5;

/// Two spellings that may be one person: with the line for people.yaml that settles it.
std::vector<Issue> people_near_misses(const Catalogue& catalogue);

/// Decisions of people.yaml that came to nothing.
std::vector<Issue> idle_decisions(const Catalogue& catalogue);

/// Pins whose document is not there.
std::vector<Issue> idle_pins(const Catalogue& catalogue);

/// Documents that are rejected, and what was odd about others.
std::vector<Issue> odd_documents(const Catalogue& catalogue);

/// Pages of a collection of citations whose own citation could not be read.
std::vector<Issue> unread_citations(const Catalogue& catalogue);

/// Pages of which a site shows one, since they stand at one address.
std::vector<Issue> shared_addresses(const Catalogue& catalogue);

/// Documents without a page in the built site, and pages of it in no collection.
std::vector<Issue> against_built_site(const Catalogue& catalogue);

/// Collections that have documents in common.
std::vector<Issue> overlapping_sources(const Catalogue& catalogue);

/// Programmes that no rule knows, and why they are where they are.
std::vector<Issue> unknown_programmes(const Catalogue& catalogue);

/// Tags that differ by a plural or a typing error.
std::vector<Issue> look_alike_tags(const Catalogue& catalogue);

/// All of these, errors first.
std::vector<Issue> all_issues(const Catalogue& catalogue);

}  // namespace mitos::check
