// SPDX-License-Identifier: GPL-2.0-or-later
#include <string_view>

#include "searchd/rewrite/rules/rules.h"

namespace mitos::rewrite {
namespace {

constexpr std::size_t kMostJoined = 4;  // words that are one
constexpr double kWeight = 0.1;

bool is_and(std::string_view folded) {
  return folded == "and" || folded == "και";
}

}  // namespace

void joined_neighbours(Rewriting& query) {
  const index::Vocabulary& vocabulary = query.lease.snapshot().vocabulary();
  const std::vector<TypedWord>& typed = query.words;
  for (std::size_t first = 0; first < typed.size(); ++first) {
    std::string joined = typed[first].term->folded;
    std::size_t words = 1;
    for (std::size_t last = first + 1; last < typed.size() && words < kMostJoined; ++last) {
      if (!typed[last - 1].followed) break;
      if (is_and(typed[last].term->folded)) continue;
      joined += typed[last].term->folded;
      ++words;
      if (vocabulary.occurrences_of(joined) == 0) continue;
      query.read_as(typed[first], joined, kWeight);
      for (std::size_t i = first; i <= last; ++i) typed[i].term->spellings.push_back(joined);
    }
  }
}

}  // namespace mitos::rewrite
