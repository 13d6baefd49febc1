// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/join/name_position_counts.h"

namespace mitos::names {
namespace {

int look_up(const std::unordered_map<std::string, int>& counts, const std::string& word) {
  const auto found = counts.find(word);
  return found == counts.end() ? 0 : found->second;
}

}  // namespace

void NamePositionCounts::add(const NameKey& key, int names) {
  for (const GivenKey& given : key.given) given_[given.letters] += names;
  family_[key.family] += names;
}

int NamePositionCounts::as_given(const std::string& word) const {
  return look_up(given_, word);
}

int NamePositionCounts::as_family(const std::string& word) const {
  return look_up(family_, word);
}

int NamePositionCounts::fitness(const NameKey& key) const {
  const std::string& given = key.given.front().letters;
  return as_given(given) - as_family(given) + as_family(key.family) - as_given(key.family);
}

bool NamePositionCounts::is_plausible(const NameKey& key) const {
  return as_given(key.given.front().letters) > 0 && as_family(key.family) > 0;
}

}  // namespace mitos::names
