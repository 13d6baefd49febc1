// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <string>
#include <unordered_map>

#include "common/names/join/join_state.h"
#include "common/names/join/name_position_counts.h"

namespace mitos::names {
namespace {

// "Gao Cong" may be another person than "Cong Gao".
bool is_short(const NameKey& key) {
  constexpr std::size_t kShortest = 10;
  return key.whole.size() < kShortest;
}

bool is_certain(const Entry& entry) {
  return entry.name.order != Order::typed;
}

// Whether of the names of the catalogue whose order is known at least three in four begin with the family
// name.
bool is_family_first(const std::vector<Entry>& entries) {
  std::size_t certain = 0;
  std::size_t family_first = 0;
  for (const Entry& entry : entries) {
    if (!is_certain(entry)) continue;
    certain += entry.spelling.count;
    if (entry.name.family_first) family_first += entry.spelling.count;
  }
  return certain > 0 && 4 * family_first >= 3 * certain;
}

// Whether `a` is read in the right order rather than `b`: known, or as the words stand in other names, or,
// where nothing else tells, as most names of the catalogue stand.
bool is_better(const Entry& a, const Entry& b, const NamePositionCounts& roles, bool family_first) {
  if (is_certain(a) != is_certain(b)) return is_certain(a);
  const int fitness = roles.fitness(a.key) - roles.fitness(b.key);
  if (fitness != 0) return fitness > 0;
  if (a.spelling.count == b.spelling.count) return true;
  return (a.spelling.count > b.spelling.count) != family_first;
}

void read_like(const Entry& better, Entry& worse, const GivenNames& table) {
  if (reorder_like(better.name, worse.name)) worse.key = key_of(worse.name, table);
}

}  // namespace

void join_orders(JoinState& state, const GivenNames& table) {
  std::vector<Entry>& entries = state.entries;
  const bool family_first = is_family_first(entries);
  NamePositionCounts roles;
  for (const Entry& entry : entries) roles.add(entry.key, 1);
  std::unordered_map<std::string, std::vector<std::size_t>> by_words;
  const auto compare = [&](std::size_t first, std::size_t second) {
    Entry& a = entries[first];
    Entry& b = entries[second];
    if (a.key.whole == b.key.whole) return;
    if (is_certain(a) && is_certain(b) && a.key.family != b.key.family) return;
    // What the two say themselves is no evidence.
    roles.add(a.key, -1);
    roles.add(b.key, -1);
    const bool is_order_known = a.key.family == b.key.family || is_certain(a) || is_certain(b);
    const bool are_two_names = is_short(a.key) || (roles.is_plausible(a.key) && roles.is_plausible(b.key));
    if (!is_order_known && are_two_names) {
      state.doubted.push_back({first, second, Doubt::order});
    } else {
      state.join(first, second, Reason::order);
      const bool a_is_better = is_better(a, b, roles, family_first);
      read_like(a_is_better ? a : b, a_is_better ? b : a, table);
    }
    roles.add(a.key, 1);
    roles.add(b.key, 1);
  };
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entries[i].key.given.empty() || entries[i].key.family.empty()) continue;
    for (const std::string& key : order_free_keys(entries[i].name)) {
      std::vector<std::size_t>& others = by_words[key];
      for (const std::size_t other : others) compare(other, i);
      others.push_back(i);
    }
  }
}

}  // namespace mitos::names
