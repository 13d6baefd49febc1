// SPDX-License-Identifier: GPL-2.0-or-later
// By what a given name, or an initial, finds those that fit it (agreement.h). One thread.
#pragma once

#include <cstddef>
#include <unordered_map>
#include <vector>

#include "common/names/read/name_key.h"

namespace mitos::names {

/// Of two words that fit, one stands under a hash by which the other is found. That words with one hash do
/// not fit happens, too.
class FittingWords {
 public:
  using Hash = std::size_t;
  using Hashes = std::vector<Hash>;

  /// To be called for all words before anything is asked.
  void count(const GivenKey& word);

  /// Under which `word` stands; none that finds no other word.
  Hashes of(const GivenKey& word) const;

  /// By which those are found that fit `word`; none under which no other word stands.
  Hashes fitting(const GivenKey& word) const;

  /// About as many as fit `word`, itself included.
  std::size_t how_many_fit(const GivenKey& word) const;

 private:
  std::size_t count_of(Hash hash) const;

  std::unordered_map<Hash, std::size_t> counts_;  // how many words have it
};

}  // namespace mitos::names
