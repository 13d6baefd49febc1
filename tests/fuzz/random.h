// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <random>

namespace mitos::fuzz {

/// Draws that are the same for the same seed and number everywhere: not by the library's distributions, which
/// differ between libraries.
class Random {
 public:
  Random(std::uint64_t seed, std::uint64_t number) {
    std::seed_seq both{seed, seed >> 32U, number, number >> 32U};
    random_.seed(both);
  }

  /// 0 to `limit` - 1.
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }

  std::size_t from_to(std::size_t least, std::size_t most) { return least + below(most - least + 1); }

  bool once_in(std::size_t times) { return below(times) == 0; }

  /// `list` is not empty.
  template <typename List>
  const auto& one_of(const List& list) {
    return list[below(std::size(list))];
  }

 private:
  std::mt19937_64 random_;
};

}  // namespace mitos::fuzz
