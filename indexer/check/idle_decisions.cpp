// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/check/rules.h"

namespace mitos::check {

std::vector<Issue> idle_decisions(const Catalogue& catalogue) {
  std::vector<Issue> issues;
  for (const Finding& finding : catalogue.values.people.findings)
    issues.push_back({"idle-decision", Severity::warning, finding, {}, ""});
  return issues;
}

}  // namespace mitos::check
