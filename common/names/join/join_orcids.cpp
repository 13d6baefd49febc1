// SPDX-License-Identifier: GPL-2.0-or-later
#include <map>
#include <set>

#include "common/names/join/join_state.h"

namespace mitos::names {

void join_orcids(JoinState& state, const std::vector<std::pair<std::size_t, std::string>>& known) {
  std::vector<std::string> orcids;
  for (const Entry& entry : state.entries) orcids.push_back(entry.spelling.orcid);
  for (const auto& [entry, orcid] : known) {
    if (orcids[entry].empty()) orcids[entry] = orcid;
  }
  std::map<std::string, std::size_t> first_of;                  // entry, by ORCID
  std::map<std::string, std::set<std::string>> orcids_of_name;  // by its letters
  for (std::size_t i = 0; i < orcids.size(); ++i) {
    if (orcids[i].empty()) continue;
    const auto [first, is_new] = first_of.emplace(orcids[i], i);
    if (is_new) {
      state.groups.identify(i, first_of.size());
    } else {
      state.join(first->second, i, Reason::same_orcid);
    }
    orcids_of_name[state.entries[i].key.whole].insert(orcids[i]);
  }
  std::map<std::string, std::size_t> identities;  // of names, behind those of ORCIDs
  for (std::size_t i = 0; i < orcids.size() && !orcids_of_name.empty(); ++i) {
    const std::string& name = state.entries[i].key.whole;
    const auto several = orcids_of_name.find(name);
    if (!orcids[i].empty() || name.empty() || several == orcids_of_name.end() || several->second.size() < 2)
      continue;
    const auto identity = identities.emplace(name, first_of.size() + identities.size() + 1).first->second;
    state.groups.identify(i, identity);
  }
}

}  // namespace mitos::names
