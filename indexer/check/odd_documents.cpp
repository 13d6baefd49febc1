// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/once_a_key.h"
#include "indexer/check/rules.h"

namespace mitos::check {

std::vector<Issue> odd_documents(const Catalogue& catalogue) {
  std::vector<Issue> issues;
  for (const Finding& finding : catalogue.rejected)
    issues.push_back({"rejected-document", Severity::error, finding, {}, ""});
  for (const Finding& finding : build::once_a_key(catalogue.warnings))
    issues.push_back({"odd-document", Severity::warning, finding, {}, ""});
  return issues;
}

}  // namespace mitos::check
