// SPDX-License-Identifier: GPL-2.0-or-later
// Queries drawn from the words of the corpus itself, the same ones for the same corpus every time.
// They are lower-case ASCII letters only, so that both engines see the same words in them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "tests/bench/corpus.h"

namespace mitos::bench {

/// One query in the language of each engine.
struct Query {
  std::string mitos;
  std::string fts5;
};

struct QueryClass {
  std::string name;
  std::string drawn;  // how its queries were found, for the reader of the table
  std::vector<Query> queries;
};

inline constexpr std::size_t kQueriesInClass = 30;
inline constexpr std::uint64_t kQuerySeed = 20'260'101;

/// Six classes of up to `in_class` different queries. A class that the corpus is too small for is empty.
std::vector<QueryClass> draw_queries(const Corpus& corpus, std::size_t in_class = kQueriesInClass);

}  // namespace mitos::bench
