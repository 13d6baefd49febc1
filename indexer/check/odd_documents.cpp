// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/check/rules.h"

namespace mitos::check {

std::vector<Issue> odd_documents(const Catalogue& catalogue) {
  std::vector<Issue> issues;
  for (const Finding& finding : catalogue.rejected)
    issues.push_back({"rejected-document", Severity::error, finding, {}, ""});
  for (const Finding& finding : catalogue.warnings)
    issues.push_back({"odd-document", Severity::warning, finding, {}, ""});
  return issues;
}

}  // namespace mitos::check
