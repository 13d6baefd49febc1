// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_map>

#include "common/names/join/co_mentions.h"
#include "common/names/join/join_state.h"
#include "common/names/join/name_frequency.h"

namespace mitos::names {
namespace {

using Members = std::vector<std::size_t>;  // entries
using ByLetters = std::unordered_map<std::string, Members>;

bool is_written_out(const NameKey& key) {
  return !key.family.empty() && !key.given.empty() && !key.given.front().is_short;
}

// Whether the last of the first `words` words is a part of a double given name: "Yan Zuo" is no part of
// "Yan-Zuo Zhou".
bool after_hyphen(const NameKey& key, std::size_t words) {
  return words <= key.given.size() &&
         (key.given[words - 1].after_hyphen || (words < key.given.size() && key.given[words].after_hyphen));
}

// Whether all of `shorter` is at the beginning of `longer`, cut at the same places.
bool begins_with(const NameKey& longer, const NameKey& shorter) {
  return longer.cuts.size() > shorter.cuts.size() && longer.whole.starts_with(shorter.whole) &&
         std::equal(shorter.cuts.begin(), shorter.cuts.end(), longer.cuts.begin()) &&
         !after_hyphen(longer, shorter.cuts.size());
}

// The names that a longer one is made of: each beginning of two words or more, and, of a family name in
// parts, the given names with its last part.
std::vector<std::string> shorter_names(const NameKey& key) {
  std::vector<std::string> names;
  for (std::size_t words = 2; words < key.cuts.size(); ++words) {
    names.push_back(key.whole.substr(0, key.cuts[words - 1]));
  }
  if (key.families.size() > 1) {
    names.push_back(key.whole.substr(0, key.whole.size() - key.family.size()) + key.families.back());
  }
  return names;
}

bool is_part(const NameKey& longer, const NameKey& shorter) {
  const bool same_given =
      longer.whole.size() - longer.family.size() == shorter.whole.size() - shorter.family.size();
  return begins_with(longer, shorter) ||
         (same_given && longer.families.size() > 1 && shorter.family == longer.families.back());
}

bool is_one_person(JoinState& state, const Members& members) {
  return std::all_of(members.begin(), members.end(), [&](std::size_t member) {
    return state.groups.of(member) == state.groups.of(members.front());
  });
}

}  // namespace

void join_longer_families(JoinState& state, const CoMentions& co_mentions) {
  const std::vector<Entry>& entries = state.entries;
  const NameFrequency frequency(state);
  ByLetters by_letters;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (is_written_out(entries[i].key)) by_letters[entries[i].key.whole].push_back(i);
  }
  std::vector<Members> longer_than(entries.size());
  std::vector<Members> shorter_than(entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (!is_written_out(entries[i].key)) continue;
    for (const std::string& name : shorter_names(entries[i].key)) {
      const auto found = by_letters.find(name);
      if (found == by_letters.end()) continue;
      for (const std::size_t shorter : found->second) {
        if (!is_part(entries[i].key, entries[shorter].key) || !state.can_join(i, shorter)) continue;
        longer_than[shorter].push_back(i);
        shorter_than[i].push_back(shorter);
      }
    }
  }
  // All is judged before anything is joined.
  std::vector<std::pair<std::size_t, std::size_t>> clear;
  std::vector<std::pair<std::size_t, std::size_t>> doubtful;
  for (std::size_t shorter = 0; shorter < entries.size(); ++shorter) {
    const Members& longer = longer_than[shorter];
    Members known;
    std::copy_if(longer.begin(), longer.end(), std::back_inserter(known),
                 [&](std::size_t other) { return co_mentions.share(shorter, other); });
    const bool are_longer_one = is_one_person(state, longer);
    const bool are_known_one = is_one_person(state, known);
    const auto is_clear = [&](std::size_t other) {
      return are_longer_one && is_one_person(state, shorter_than[other]) &&
             entries[shorter].name.generation == entries[other].name.generation &&
             frequency.of_family(entries[shorter].key.family) <= kFewBearers;
    };
    const auto is_known = [&](std::size_t other) {
      return are_known_one && entries[shorter].name.generation == entries[other].name.generation &&
             std::binary_search(known.begin(), known.end(), other);
    };
    for (const std::size_t other : longer) {
      (is_clear(other) || is_known(other) ? clear : doubtful).emplace_back(shorter, other);
    }
  }
  for (const auto& [shorter, other] : clear) state.join(shorter, other, Reason::longer_family);
  for (const auto& [shorter, other] : doubtful) {
    state.doubted.push_back({shorter, other, Doubt::longer_family});
  }
}

}  // namespace mitos::names
