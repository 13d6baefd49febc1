// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <string>
#include <unordered_map>

#include "common/names/catalogue.h"

namespace mitos::names {
namespace {

/// How many names of the catalogue have a word as given or as family name.
class Roles {
 public:
  explicit Roles(const std::vector<Entry>& entries) {
    for (const Entry& entry : entries) add(entry, 1);
  }

  void add(const Entry& entry, int names) {
    for (const GivenKey& given : entry.key.given) given_[given.letters] += names;
    family_[entry.key.family] += names;
  }

  int as_given(const std::string& word) const { return look_up(given_, word); }
  int as_family(const std::string& word) const { return look_up(family_, word); }

  /// Positive if the words of the name stand where they stand elsewhere.
  int fitness(const NameKey& key) const {
    const std::string& given = key.given.front().letters;
    return as_given(given) - as_family(given) + as_family(key.family) - as_given(key.family);
  }

  bool is_plausible(const NameKey& key) const {
    return as_given(key.given.front().letters) > 0 && as_family(key.family) > 0;
  }

 private:
  using Counts = std::unordered_map<std::string, int>;

  static int look_up(const Counts& counts, const std::string& word) {
    const auto found = counts.find(word);
    return found == counts.end() ? 0 : found->second;
  }

  Counts given_;
  Counts family_;
};

// "Gao Cong": that "Cong Gao" is nobody else would have to be known.
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
bool is_better(const Entry& a, const Entry& b, const Roles& roles, bool family_first) {
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

void join_orders(Catalogue& catalogue, const GivenNames& table) {
  std::vector<Entry>& entries = catalogue.entries;
  const bool family_first = is_family_first(entries);
  Roles roles(entries);
  std::unordered_map<std::string, std::vector<std::size_t>> by_words;
  const auto compare = [&](std::size_t first, std::size_t second) {
    Entry& a = entries[first];
    Entry& b = entries[second];
    if (a.key.whole == b.key.whole) return;
    if (is_certain(a) && is_certain(b) && a.key.family != b.key.family) return;
    // What the two say themselves is no evidence.
    roles.add(a, -1);
    roles.add(b, -1);
    const bool is_order_known = a.key.family == b.key.family || is_certain(a) || is_certain(b);
    const bool are_two_names = is_short(a.key) || (roles.is_plausible(a.key) && roles.is_plausible(b.key));
    if (!is_order_known && are_two_names) {
      catalogue.doubted.push_back({first, second, Doubt::order});
    } else {
      catalogue.join(first, second, Reason::order);
      const bool a_is_better = is_better(a, b, roles, family_first);
      read_like(a_is_better ? a : b, a_is_better ? b : a, table);
    }
    roles.add(a, 1);
    roles.add(b, 1);
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
