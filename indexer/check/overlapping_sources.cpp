// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/check/rules.h"

namespace mitos::check {

std::vector<Issue> overlapping_sources(const Catalogue& catalogue) {
  std::vector<Issue> issues;
  for (const Finding& finding : catalogue.overlaps)
    issues.push_back({"overlapping-sources", Severity::warning, finding, {}, ""});
  return issues;
}

}  // namespace mitos::check
