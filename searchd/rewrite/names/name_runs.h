// SPDX-License-Identifier: GPL-2.0-or-later
// Words of a query that stand side by side, as a name is looked for among them. Pure, any thread.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "searchd/rewrite/tree/rewritten_query.h"

namespace mitos::rewrite {

/// A word among its neighbours.
struct RunWord {
  std::size_t part = 0;  // place among the children of the root
  std::string folded;
  std::string other;  // its replacement, folded; "" if it has none
  bool initial = false;
  bool unfinished = false;
};
using Run = std::vector<RunWord>;

/// Words of a run, from `begin` up to `end`.
struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
};

inline std::size_t length(Piece piece) {
  return piece.end - piece.begin;
}

/// The runs of a query. A name may have a pet name in parentheses. Alternatives are no neighbours.
std::vector<Run> runs_of(const Node& root);

/// The letters of a piece, without blanks.
std::string joined(const Run& run, Piece piece);

}  // namespace mitos::rewrite
