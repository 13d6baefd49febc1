// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/groups.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace mitos::names {

Groups::Groups(std::size_t size) : parent_(size) {
  std::iota(parent_.begin(), parent_.end(), std::size_t{0});
}

void Groups::keep_apart(std::size_t a, std::size_t b) {
  if (of(a) != of(b)) apart_.emplace_back(a, b);
}

bool Groups::may_unite(std::size_t a, std::size_t b) {
  const auto groups = std::minmax({of(a), of(b)});
  return std::none_of(apart_.begin(), apart_.end(), [this, &groups](const auto& apart) {
    return std::minmax({of(apart.first), of(apart.second)}) == groups;
  });
}

bool Groups::unite(std::size_t a, std::size_t b) {
  if (!may_unite(a, b)) return false;
  const auto [first, second] = std::minmax({of(a), of(b)});
  parent_[second] = first;
  return true;
}

std::size_t Groups::of(std::size_t member) {
  while (parent_[member] != member) {
    parent_[member] = parent_[parent_[member]];
    member = parent_[member];
  }
  return member;
}

std::vector<std::vector<std::size_t>> Groups::all() {
  std::map<std::size_t, std::vector<std::size_t>> by_smallest;
  for (std::size_t member = 0; member < parent_.size(); ++member) by_smallest[of(member)].push_back(member);
  std::vector<std::vector<std::size_t>> groups;
  groups.reserve(by_smallest.size());
  for (auto& [smallest, members] : by_smallest) groups.push_back(std::move(members));
  return groups;
}

}  // namespace mitos::names
