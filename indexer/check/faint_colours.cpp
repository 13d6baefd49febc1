// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/check/rules.h"

namespace mitos::check {

std::vector<Issue> faint_colours(const Catalogue& catalogue) {
  std::vector<Issue> issues;
  for (const Finding& finding : catalogue.faint_colours)
    issues.push_back({"faint-colour", Severity::warning, finding, {}, ""});
  return issues;
}

}  // namespace mitos::check
