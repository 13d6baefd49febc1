// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/fuzz/requests.h"

#include <array>

#include "tests/fuzz/chance.h"

namespace mitos::fuzz {
namespace {

// Of a facet that has values; none if the one drawn has not.
std::vector<facets::FacetFilter> some_filter(const snapshot::Snapshot& snapshot, Chance& chance) {
  const facets::FacetColumn& facet = chance.one_of(snapshot.columns().facets());
  if (facet.value_count() == 0) return {};
  const auto value = [&] {
    return facet.value(static_cast<facets::Ordinal>(chance.below(facet.value_count())));
  };
  facets::FacetFilter filter{facet.name(), {}, {}, {}};
  switch (chance.below(3)) {
    case 0:
      filter.any = {value(), value()};
      break;
    case 1:
      filter.all = {value()};
      break;
    default:
      filter.none = {value()};
  }
  return {filter};
}

}  // namespace

search::SearchRequest fuzzed_request(const snapshot::Snapshot& snapshot, const std::string& text,
                                     std::uint64_t seed, std::uint64_t number) {
  static constexpr std::array kMatch{search::Match::automatic, search::Match::all, search::Match::any};
  static constexpr std::array<std::size_t, 4> kCounts{0, 1, 10, 100};
  static constexpr std::array<std::size_t, 4> kLengths{40, 200, 333, 1'000};
  static constexpr std::array<const char*, 2> kSorts{"date", "title"};
  constexpr std::size_t kRarely = 4;
  Chance chance(seed, number);
  search::SearchRequest request;
  request.text = text;
  for (const facets::FacetColumn& facet : snapshot.columns().facets()) request.facets.push_back(facet.name());
  if (chance.once_in(kRarely)) request.match = chance.one_of(kMatch);
  if (chance.once_in(kRarely)) request.typos = query::Typos::as_typed;
  if (chance.once_in(kRarely)) request.first = chance.below(200);
  if (chance.once_in(kRarely)) request.count = chance.one_of(kCounts);
  if (chance.once_in(kRarely)) request.sort = {chance.one_of(kSorts), chance.once_in(2)};
  if (chance.once_in(kRarely)) request.filters = some_filter(snapshot, chance);
  if (chance.once_in(kRarely)) request.facets.clear();
  if (chance.once_in(kRarely)) request.facet_limit = chance.below(5);
  if (chance.once_in(kRarely)) request.snippet_length = chance.one_of(kLengths);
  request.highlight = !chance.once_in(8);
  request.explain = chance.once_in(8);
  return request;
}

}  // namespace mitos::fuzz
