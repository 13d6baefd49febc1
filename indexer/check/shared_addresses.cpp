// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include "indexer/check/rules.h"

namespace mitos::check {

std::vector<Issue> shared_addresses(const Catalogue& catalogue) {
  std::vector<Issue> issues;
  for (const build::SharedAddress& shared : catalogue.shared_addresses) {
    std::vector<Place> others;
    for (std::size_t i = 1; i < shared.pages.size(); ++i) others.push_back({shared.pages[i].file, 0});
    issues.push_back({"shared-address", Severity::warning, build::to_finding(shared), std::move(others),
                      "A site shows one of them; give the others another slug or url"});
  }
  return issues;
}

}  // namespace mitos::check
