// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tests/bench/fts5.h"
#include "tests/bench/mitos_side.h"
#include "tests/bench/queries.h"
#include "tests/bench/timing.h"

namespace mitos::bench {

/// How often every query is timed; even, so that plain and faceted searches come first equally often.
inline constexpr int kRounds = 6;

/// Times of every query of a class, every time it was asked, in milliseconds.
struct QueryTimes {
  Samples fts5;                 // the ten best
  Samples fts5_with_total;      // and how many there are
  Samples mitos;                // the same two over HTTP
  Samples mitos_took;           // what the server says of that
  Samples mitos_facets;         // with the counts of every facet
  std::uint64_t fts5_hits = 0;  // totals of all queries added up
  std::uint64_t mitos_hits = 0;
};

/// Asks every query of the class of both engines, by turns, after one round that is not timed.
QueryTimes run_query_race(const QueryClass& queries, Fts5Searcher& fts5, MitosServer& mitos);

}  // namespace mitos::bench
