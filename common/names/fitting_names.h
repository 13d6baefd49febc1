// SPDX-License-Identifier: GPL-2.0-or-later
// Which members of a family may agree in their given names (agreement.h), without comparing all with all.
// One thread.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/names/name_key.h"

namespace mitos::names {

/// Of two lists of given names that agree each word of the shorter one fits a word of the longer: both stand
/// under the shorter's rarest word here, or under its letters taken together.
class FittingNames {
 public:
  /// `keys` must outlive this; their places in the list stand for them below.
  explicit FittingNames(std::vector<const NameKey*> keys);

  /// A superset of those that agree with `member`, rising, each once; `member` itself may be among them.
  std::vector<std::size_t> of(std::size_t member) const;

 private:
  using Places = std::vector<std::size_t>;
  using Given = std::vector<GivenKey>;

  struct Words {
    void add(const GivenKey& word, std::size_t place);

    // The places of words that fit `word`; some may come twice.
    void collect(const GivenKey& word, Places& into) const;

    std::unordered_map<std::string, Places> by_key;      // of words that are written out
    std::map<std::string, Places> by_letters;            // of all
    std::unordered_map<std::string, Places> short_ones;  // by letters
  };

  const GivenKey& rarest(const Given& given) const;

  std::vector<const NameKey*> keys_;
  Words all_;                                                    // every word of every list
  Words rarest_;                                                 // of every list its rarest word
  std::unordered_map<std::string, Places> by_whole_;             // the letters of a list taken together
  mutable std::unordered_map<std::string, std::size_t> counts_;  // how many fit a word, once asked
};

}  // namespace mitos::names
