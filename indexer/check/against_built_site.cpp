// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include "indexer/check/rules.h"

namespace mitos::check {

std::vector<Issue> against_built_site(const Catalogue& catalogue) {
  std::vector<Issue> issues;
  if (!catalogue.difference) return issues;
  for (const AddressedFile& file : catalogue.difference->missing) {
    issues.push_back({"dead-address",
                      Severity::error,
                      {file.file, 0, "", fmt::format("the built site has no page at {}", file.url)},
                      {},
                      ""});
  }
  for (const std::string& page : catalogue.difference->unknown)
    issues.push_back(
        {"page-in-no-collection", Severity::note, {page, 0, "", "no collection has this page"}, {}, ""});
  return issues;
}

}  // namespace mitos::check
