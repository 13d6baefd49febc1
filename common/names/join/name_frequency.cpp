// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/join/name_frequency.h"

#include <set>
#include <utility>

namespace mitos::names {
namespace {

std::size_t look_up(const std::unordered_map<std::string, std::size_t>& counts, const std::string& word) {
  const auto found = counts.find(word);
  return found == counts.end() ? 0 : found->second;
}

}  // namespace

NameFrequency::NameFrequency(JoinState& state) {
  for (const std::vector<std::size_t>& members : state.groups.all()) {
    std::set<std::string> families;
    std::set<std::string> words;
    for (const std::size_t member : members) {
      const NameKey& key = state.entries[member].key;
      if (!key.family.empty()) families.insert(key.family);
      words.insert(key.families.begin(), key.families.end());
      for (const GivenKey& given : key.given) words.insert(given.letters);
    }
    for (const std::string& family : families) ++families_[family];
    for (const std::string& word : words) ++words_[word];
  }
}

std::size_t NameFrequency::of_family(const std::string& letters) const {
  return look_up(families_, letters);
}

std::size_t NameFrequency::of_word(const std::string& letters) const {
  return look_up(words_, letters);
}

}  // namespace mitos::names
