// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/match/evaluation/weight.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace mitos::match {
namespace {

std::uint64_t of_either(std::uint64_t one, std::uint64_t other, std::uint64_t all) {
  if (all == 0) return 0;
  const auto a = static_cast<double>(one);
  const auto b = static_cast<double>(other);
  constexpr double kRoundUp = 0.5;
  return static_cast<std::uint64_t>(a + b - a * b / static_cast<double>(all) + kRoundUp);
}

}  // namespace

Frequency frequency_of_any(std::span<const Frequency> words, const CatalogueSize& catalogue) {
  if (words.empty()) return {};
  const auto rarest_first = [](const Frequency& a, const Frequency& b) { return a.documents > b.documents; };
  std::vector<Frequency> heap(words.begin(), words.end());
  std::make_heap(heap.begin(), heap.end(), rarest_first);
  while (heap.size() > 1) {
    const Frequency one = heap.front();
    std::pop_heap(heap.begin(), heap.end(), rarest_first);
    heap.pop_back();
    const Frequency other = heap.front();
    std::pop_heap(heap.begin(), heap.end(), rarest_first);
    heap.back() = {of_either(one.documents, other.documents, catalogue.documents),
                   of_either(one.occurrences, other.occurrences, catalogue.length)};
    std::push_heap(heap.begin(), heap.end(), rarest_first);
  }
  return heap.front();
}

Weight::Weight(const Frequency& word, const CatalogueSize& catalogue, double factor) {
  constexpr double kHalf = 0.5;
  const auto documents = static_cast<double>(catalogue.documents);
  const auto occurrences = static_cast<double>(word.occurrences);
  const auto having = static_cast<double>(std::max<std::uint64_t>(word.documents, 1));
  const double expected = documents * (1 - std::exp(-occurrences / documents));
  const double rarity = std::log2((documents + 1) / (expected + kHalf));
  times_ = rarity * factor * (occurrences + 1) / having;
}

}  // namespace mitos::match
