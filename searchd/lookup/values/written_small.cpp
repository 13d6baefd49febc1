// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/lookup/values/written_small.h"

#include <cstdint>

namespace mitos::lookup {

bool is_written_small(const std::string& word, const index::Vocabulary& vocabulary) {
  constexpr std::uint32_t kSlips = 2;        // an address, a careless page
  constexpr std::uint32_t kOneInSoMany = 5;  // and of many
  const std::uint32_t place = vocabulary.lower_bound(word);
  if (place == vocabulary.size() || vocabulary.word(place) != word) return false;
  const std::uint32_t small = vocabulary.small(place);
  return small > kSlips && small > vocabulary.occurrences(place) / kOneInSoMany;
}

}  // namespace mitos::lookup
