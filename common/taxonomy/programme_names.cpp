// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/taxonomy/programme_names.h"

#include <set>

namespace mitos::taxonomy {

std::map<std::string, std::size_t> names_of(const Rules& rules) {
  std::map<std::string, std::size_t> names;
  std::set<std::string> shared;
  for (const Rule& rule : rules.rules) {
    if (rule.sign != Sign::word) continue;
    const std::optional<std::string> name = literal(rule.pattern);
    if (!name) continue;
    const auto [place, fresh] = names.emplace(*name, rule.programme);
    if (!fresh && place->second != rule.programme) shared.insert(*name);
  }
  for (const std::string& name : shared) names.erase(name);
  return names;
}

}  // namespace mitos::taxonomy
