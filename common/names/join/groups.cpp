// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/join/groups.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace mitos::names {

Groups::Groups(std::size_t size) : parent_(size), identity_(size), apart_(size) {
  std::iota(parent_.begin(), parent_.end(), std::size_t{0});
}

void Groups::keep_apart(std::size_t a, std::size_t b) {
  if (of(a) == of(b)) return;
  apart_[of(a)].push_back(b);
  apart_[of(b)].push_back(a);
}

void Groups::identify(std::size_t member, std::size_t identity) {
  std::size_t& known = identity_[of(member)];
  if (known == 0) known = identity;
}

bool Groups::may_unite(std::size_t a, std::size_t b) {
  std::size_t group = of(a);
  std::size_t other = of(b);
  if (identity_[group] != 0 && identity_[other] != 0 && identity_[group] != identity_[other]) return false;
  if (apart_[other].size() < apart_[group].size()) std::swap(group, other);
  return std::none_of(apart_[group].begin(), apart_[group].end(),
                      [this, other](std::size_t apart) { return of(apart) == other; });
}

bool Groups::unite(std::size_t a, std::size_t b) {
  if (!may_unite(a, b)) return false;
  const auto [first, second] = std::minmax({of(a), of(b)});
  if (first == second) return true;
  parent_[second] = first;
  if (identity_[first] == 0) identity_[first] = identity_[second];
  std::vector<std::size_t> fewer = std::exchange(apart_[second], {});
  if (apart_[first].size() < fewer.size()) std::swap(apart_[first], fewer);
  apart_[first].insert(apart_[first].end(), fewer.begin(), fewer.end());
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
