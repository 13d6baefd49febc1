// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/check/rules.h"

namespace mitos::check {

std::vector<Issue> idle_labels(const Catalogue& catalogue) {
  std::vector<Issue> issues;
  for (const Finding& finding : catalogue.idle_labels)
    issues.push_back({"idle-label", Severity::warning, finding, {}, ""});
  return issues;
}

}  // namespace mitos::check
