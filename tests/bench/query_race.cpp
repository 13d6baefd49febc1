// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/query_race.h"

#include <array>

namespace mitos::bench {
namespace {

struct Totals {
  std::uint64_t fts5 = 0;
  std::uint64_t mitos = 0;
};

// Asks one query of each engine. Whichever of Mitos's two searches comes second finds warm caches,
// so the order is the caller's.
Totals ask(const Query& query, std::array<Facets, 2> order, Fts5Searcher& fts5, MitosServer& mitos,
           QueryTimes& times) {
  Totals totals;
  const Stopwatch watch;
  fts5.read_top_ten(query.fts5);
  times.fts5.add(watch.ms());
  totals.fts5 = fts5.count(query.fts5);
  times.fts5_with_total.add(watch.ms());

  for (const Facets facets : order) {
    const MitosAnswer answer = mitos.search(query.mitos, facets);
    totals.mitos = answer.total;
    if (facets == Facets::all) {
      times.mitos_facets.add(answer.ms);
    } else {
      times.mitos.add(answer.ms);
      times.mitos_took.add(answer.took_ms);
    }
  }
  return totals;
}

}  // namespace

QueryTimes run_query_race(const QueryClass& queries, Fts5Searcher& fts5, MitosServer& mitos) {
  constexpr std::array<Facets, 2> kPlainFirst{Facets::none, Facets::all};
  constexpr std::array<Facets, 2> kFacetedFirst{Facets::all, Facets::none};
  QueryTimes times;
  for (const Query& query : queries.queries) {
    QueryTimes warm_up;
    const Totals totals = ask(query, kPlainFirst, fts5, mitos, warm_up);
    times.fts5_hits += totals.fts5;
    times.mitos_hits += totals.mitos;
  }
  for (int round = 0; round < kRounds; ++round) {
    const auto& order = round % 2 == 0 ? kPlainFirst : kFacetedFirst;
    for (const Query& query : queries.queries) ask(query, order, fts5, mitos, times);
  }
  return times;
}

}  // namespace mitos::bench
