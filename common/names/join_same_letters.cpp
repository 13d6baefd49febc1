// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <string>
#include <unordered_map>

#include "common/names/catalogue.h"

namespace mitos::names {
namespace {

std::ptrdiff_t count_short(const NameKey& key) {
  return std::count_if(key.given.begin(), key.given.end(),
                       [](const GivenKey& given) { return given.is_short; });
}

// "Ai Ti Aw" and "AiTi Aw", but not "Ann Alee" and "Anna Lee", nor "J. Ali Khan" and "Jali Khan": one
// is cut wherever the other is.
bool are_cut_alike(const NameKey& a, const NameKey& b) {
  if (count_short(a) != count_short(b)) return false;
  return std::includes(a.cuts.begin(), a.cuts.end(), b.cuts.begin(), b.cuts.end()) ||
         std::includes(b.cuts.begin(), b.cuts.end(), a.cuts.begin(), a.cuts.end());
}

}  // namespace

void join_same_letters(Catalogue& catalogue) {
  std::unordered_map<std::string, std::vector<std::size_t>> by_key;
  for (std::size_t i = 0; i < catalogue.entries.size(); ++i) {
    const Entry& entry = catalogue.entries[i];
    if (entry.key.whole.empty()) continue;
    for (const std::string& key : spelling_keys(entry.name, entry.key)) {
      std::vector<std::size_t>& others = by_key[key];
      for (const std::size_t other : others) {
        const NameKey& other_key = catalogue.entries[other].key;
        const bool same_letters = other_key.whole == entry.key.whole;
        if (same_letters && !are_cut_alike(entry.key, other_key)) continue;
        catalogue.join(other, i, same_letters ? Reason::same_letters : Reason::sound);
      }
      others.push_back(i);
    }
  }
}

}  // namespace mitos::names
