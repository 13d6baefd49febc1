// SPDX-License-Identifier: GPL-2.0-or-later
// Which of many things are one, where some may not be. One thread.
#pragma once

#include <cstddef>
#include <vector>

namespace mitos::names {

/// Things 0 to `size` - 1, each alone at first (union-find, Tarjan 1975).
class Groups {
 public:
  explicit Groups(std::size_t size);

  /// From now on no group may hold both. Without effect if one does already.
  void keep_apart(std::size_t a, std::size_t b);

  /// From now on the group of `member` is of this identity, unless it has one; groups of different ones do
  /// not become one. Identities are numbers from 1.
  void identify(std::size_t member, std::size_t identity);

  /// Whether the two may come into one group.
  bool may_unite(std::size_t a, std::size_t b);

  /// Makes one group of two. False if that would bring together what is to be kept apart.
  bool unite(std::size_t a, std::size_t b);

  /// The smallest member of the group of `member`.
  std::size_t of(std::size_t member);

  /// By their smallest members; members in order.
  std::vector<std::vector<std::size_t>> all();

 private:
  std::vector<std::size_t> parent_;
  std::vector<std::size_t> identity_;            // by the smallest member of a group; 0: none
  std::vector<std::vector<std::size_t>> apart_;  // by the smallest member of a group: members of others
};

}  // namespace mitos::names
