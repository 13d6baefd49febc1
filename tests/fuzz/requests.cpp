// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/fuzz/requests.h"

#include <array>

#include "tests/fuzz/random.h"

namespace mitos::fuzz {
namespace {

// Of a facet that has values; none if the one drawn has not.
std::vector<facets::FacetFilter> some_filter(const snapshot::Snapshot& snapshot, Random& random) {
  const facets::FacetColumn& facet = random.one_of(snapshot.columns().facets());
  if (facet.value_count() == 0) return {};
  const auto value = [&] {
    return facet.value(static_cast<facets::Ordinal>(random.below(facet.value_count())));
  };
  facets::FacetFilter filter{facet.name(), {}, {}, {}};
  switch (random.below(3)) {
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
  Random random(seed, number);
  search::SearchRequest request;
  request.query = query::Query(text);
  for (const facets::FacetColumn& facet : snapshot.columns().facets()) request.facets.push_back(facet.name());
  if (random.once_in(kRarely)) request.match = random.one_of(kMatch);
  if (random.once_in(kRarely)) request.typos = query::Typos::as_typed;
  if (random.once_in(kRarely)) request.first = random.below(200);
  if (random.once_in(kRarely)) request.count = random.one_of(kCounts);
  if (random.once_in(kRarely)) request.sort = {random.one_of(kSorts), random.once_in(2)};
  if (random.once_in(kRarely)) request.filters = some_filter(snapshot, random);
  if (random.once_in(kRarely)) request.facets.clear();
  if (random.once_in(kRarely)) request.facet_limit = random.below(5);
  if (random.once_in(kRarely)) request.shown.snippet_length = random.one_of(kLengths);
  request.shown.highlight = !random.once_in(8);
  request.shown.explain = random.once_in(8);
  return request;
}

}  // namespace mitos::fuzz
