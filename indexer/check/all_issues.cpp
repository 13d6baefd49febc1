// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <iterator>

#include "indexer/check/rules.h"

namespace mitos::check {

std::vector<Issue> all_issues(const Catalogue& catalogue) {
  std::vector<Issue> all;
  for (auto* rule : {odd_documents, unread_citations, against_built_site, overlapping_sources,
                     shared_addresses, faint_colours, idle_decisions, idle_labels, idle_pins,
                     people_near_misses, look_alike_tags, unknown_programmes}) {
    std::vector<Issue> issues = rule(catalogue);
    std::move(issues.begin(), issues.end(), std::back_inserter(all));
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Issue& a, const Issue& b) { return a.severity < b.severity; });
  return all;
}

}  // namespace mitos::check
