// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "common/names/join/join_state.h"

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

bool are_same(const NameKey& a, const NameKey& b) {
  return a.whole == b.whole && a.cuts == b.cuts && count_short(a) == count_short(b);
}

// The entries that share a spelling key, so many as an entry need be compared with: thousands of spellings of
// one person have one key, and are one group already.
class Sharing {
 public:
  // Calls `visit` with entries in their order.
  template <typename Visitor>
  void for_each(const std::string& whole, Visitor&& visit) const {
    if (few_.size() <= kFew) {
      for (const std::size_t entry : few_) visit(entry);
      return;
    }
    std::vector<std::size_t> some = any_;
    if (const auto same = by_whole_.find(whole); same != by_whole_.end()) {
      some.insert(some.end(), same->second.begin(), same->second.end());
    }
    std::sort(some.begin(), some.end());
    some.erase(std::unique(some.begin(), some.end()), some.end());
    for (const std::size_t entry : some) visit(entry);
  }

  void add(JoinState& state, std::size_t entry) {
    if (few_.size() <= kFew) few_.push_back(entry);
    if (few_.size() <= kFew) return;
    if (any_.empty()) {
      for (const std::size_t other : few_) choose(state, other);
    } else {
      choose(state, entry);
    }
  }

 private:
  static constexpr std::size_t kFew = 16;

  void choose(JoinState& state, std::size_t entry) {
    const NameKey& key = state.entries[entry].key;
    std::vector<std::size_t>& same = by_whole_[key.whole];
    const bool known = std::any_of(same.begin(), same.end(), [&](std::size_t other) {
      return state.groups.of(other) == state.groups.of(entry) && are_same(state.entries[other].key, key);
    });
    if (!known) same.push_back(entry);
    // Two of a group with different letters: by sound an entry meets one whose letters are not its own.
    std::size_t of_group = 0;
    for (const std::size_t other : any_) {
      if (state.groups.of(other) != state.groups.of(entry)) continue;
      if (state.entries[other].key.whole == key.whole || ++of_group == 2) return;
    }
    any_.push_back(entry);
  }

  std::vector<std::size_t> few_;  // all, while they are few
  std::vector<std::size_t> any_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_whole_;
};

}  // namespace

void join_same_letters(JoinState& state) {
  std::unordered_map<std::string, Sharing> by_key;
  for (std::size_t i = 0; i < state.entries.size(); ++i) {
    const Entry& entry = state.entries[i];
    if (entry.key.whole.empty()) continue;
    for (const std::string& key : spelling_keys(entry.name, entry.key)) {
      Sharing& others = by_key[key];
      others.for_each(entry.key.whole, [&](std::size_t other) {
        const NameKey& other_key = state.entries[other].key;
        const bool same_letters = other_key.whole == entry.key.whole;
        if (same_letters && !are_cut_alike(entry.key, other_key)) return;
        state.join(other, i, same_letters ? Reason::same_letters : Reason::sound);
      });
      others.add(state, i);
    }
  }
}

}  // namespace mitos::names
