// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/once_a_key.h"

#include <fmt/format.h>

#include <map>
#include <string>
#include <utility>

#include "indexer/source/front_matter/values.h"

namespace mitos::build {

std::vector<Finding> once_a_key(std::vector<Finding> warnings) {
  std::vector<Finding> kept;
  std::map<std::pair<std::string, std::string>, std::size_t> places;  // in `kept`, by key and message
  std::map<std::size_t, std::size_t> documents;                       // by place
  for (Finding& warning : warnings) {
    if (warning.message.starts_with(source::kMapLeftOut)) {
      const auto [place, is_new] = places.try_emplace({warning.field, warning.message}, kept.size());
      ++documents[place->second];
      if (!is_new) continue;
    }
    kept.push_back(std::move(warning));
  }
  for (const auto& [place, count] : documents) {
    if (count > 1) kept[place].message += fmt::format(" (in {} documents, this is the first)", count);
  }
  return kept;
}

}  // namespace mitos::build
