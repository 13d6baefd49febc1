// SPDX-License-Identifier: GPL-2.0-or-later
// Which members of a family may agree in their given names (agreement.h), without comparing all with all.
// One thread.
#pragma once

#include <cstddef>
#include <span>
#include <unordered_map>
#include <vector>

#include "common/names/read/fitting_words.h"
#include "common/names/read/name_key.h"

namespace mitos::names {

/// Of two lists of given names that agree the first word of the shorter one fits the first of the longer, or
/// the one behind an initial there; and the rarest of its further words fits one further on. By such pairs of
/// words lists are found here, or by their letters taken together: one word alone, as the initial "A.", fits
/// thousands.
class FittingNames {
 public:
  /// `keys` must outlive this; their places in the list stand for them below.
  explicit FittingNames(std::vector<const NameKey*> keys);

  /// A superset of those that agree with `member`, rising, each once; `member` itself may be among them.
  std::vector<std::size_t> of(std::size_t member) const;

 private:
  using Places = std::vector<std::size_t>;
  using Given = std::span<const GivenKey>;
  using ByHash = std::unordered_map<FittingWords::Hash, Places>;

  const GivenKey& rarest(Given given) const;

  void add_shorter(Given given, std::size_t place);
  void add_longer(Given given, std::size_t place);
  void find_longer(Given given, Places& into) const;
  void find_shorter(Given given, Places& into) const;

  std::vector<const NameKey*> keys_;
  FittingWords words_;
  ByHash shorter_;  // lists as the shorter one
  ByHash longer_;
  ByHash by_whole_;  // the letters of a list taken together
};

}  // namespace mitos::names
