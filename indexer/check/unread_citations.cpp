// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include "indexer/check/rules.h"

namespace mitos::check {

std::vector<Issue> unread_citations(const Catalogue& catalogue) {
  std::vector<Issue> issues;
  for (const Finding& finding : catalogue.unread_citations)
    issues.push_back({"unread-citation",
                      Severity::warning,
                      finding,
                      {},
                      fmt::format("List them under “{}” in its front matter", finding.field)});
  return issues;
}

}  // namespace mitos::check
