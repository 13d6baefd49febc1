// SPDX-License-Identifier: GPL-2.0-or-later
// The checks of a catalogue. Each is in a source file of its own. Pure.
#pragma once

#include <vector>

#include "indexer/check/catalogue.h"
#include "indexer/check/issue.h"

namespace mitos::check {

/// An issue lists at most this many places of each spelling.
inline constexpr std::size_t kMostPlaces = 5;

/// Pairs of spellings that may mean one person. Each issue gives the line for people.yaml that decides.
std::vector<Issue> people_near_misses(const Catalogue& catalogue);

/// Entries of people.yaml that changed nothing.
std::vector<Issue> idle_decisions(const Catalogue& catalogue);

/// Entries of pins.yaml (documents first, or never, for some words) whose document does not exist.
std::vector<Issue> idle_pins(const Catalogue& catalogue);

/// Labels of mitos.yaml for values that no document has.
std::vector<Issue> idle_labels(const Catalogue& catalogue);

/// Colours of mitos.yaml in which text is hard to read.
std::vector<Issue> faint_colours(const Catalogue& catalogue);

/// Documents that were rejected, and warnings about those that were not.
std::vector<Issue> odd_documents(const Catalogue& catalogue);

/// Pages of a collection of citations whose own citation could not be read.
std::vector<Issue> unread_citations(const Catalogue& catalogue);

/// Pages that share one URL, so that the site shows only one of them.
std::vector<Issue> shared_addresses(const Catalogue& catalogue);

/// Documents without a page in the built site, and pages of the built site that are in no collection.
std::vector<Issue> against_built_site(const Catalogue& catalogue);

/// Folders of collections that overlap.
std::vector<Issue> overlapping_sources(const Catalogue& catalogue);

/// Texts of the programme field that match no rule of programmes.yaml, with what they were taken for.
std::vector<Issue> unknown_programmes(const Catalogue& catalogue);

/// Tags that differ by a plural or a typing error.
std::vector<Issue> look_alike_tags(const Catalogue& catalogue);

/// All of these, errors first.
std::vector<Issue> all_issues(const Catalogue& catalogue);

}  // namespace mitos::check
