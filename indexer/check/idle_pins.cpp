// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "common/config/suggestion.h"
#include "indexer/check/rules.h"

namespace mitos::check {

std::vector<Issue> idle_pins(const Catalogue& catalogue) {
  std::vector<Issue> issues;
  const std::vector<std::string_view> known(catalogue.ids.begin(), catalogue.ids.end());
  for (const index::Pin& pin : catalogue.pins) {
    for (const auto& [key, ids] : {std::pair("first", &pin.first), std::pair("never", &pin.never)}) {
      for (const std::string& id : *ids) {
        if (catalogue.ids.contains(id)) continue;
        issues.push_back({"idle-pin",
                          Severity::warning,
                          {catalogue.pins_file, pin.line, key,
                           fmt::format("there is no document {}{}", id, config::did_you_mean(id, known))},
                          {},
                          ""});
      }
    }
  }
  return issues;
}

}  // namespace mitos::check
