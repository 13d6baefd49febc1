// SPDX-License-Identifier: GPL-2.0-or-later
#include <string>
#include <unordered_map>

#include "common/names/join/join_state.h"

namespace mitos::names {

void join_organisations(JoinState& state) {
  std::unordered_map<std::string, std::size_t> by_key;
  for (std::size_t i = 0; i < state.entries.size(); ++i) {
    if (state.entries[i].kind != Kind::organisation) continue;
    const auto [first, is_new] = by_key.emplace(organisation_key(state.entries[i].spelling.raw), i);
    if (!is_new && !first->first.empty()) state.join(first->second, i, Reason::same_letters);
  }
}

}  // namespace mitos::names
