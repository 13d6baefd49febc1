// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/index/synonyms.h"
#include "common/text/lexicon.h"

namespace mitos::lookup {

/// What words may stand for, found by their stems, so that "neural networks" is "neural network", too.
/// Immutable, any thread.
class Synonyms {
 public:
  /// The lexicon must stem as the queries' does.
  Synonyms(const std::vector<index::Synonym>& synonyms, text::Lexicon& lexicon);

  /// The words (folded) that `stems`, with a blank between, may stand for; at most ten.
  const std::vector<std::vector<std::string>>& find(std::string_view stems) const;

  /// How many words the longest has that stands for others; 0 if there is none.
  std::size_t longest() const noexcept { return longest_; }

 private:
  std::unordered_map<std::string, std::vector<std::vector<std::string>>> by_stems_;
  std::vector<std::vector<std::string>> none_;
  std::size_t longest_ = 0;
};

}  // namespace mitos::lookup
