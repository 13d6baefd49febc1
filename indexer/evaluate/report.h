// SPDX-License-Identifier: GPL-2.0-or-later
// How well judged queries are answered. Pure, any thread.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "indexer/evaluate/judged_queries.h"

namespace mitos::evaluate {

/// How many ids of an answer are looked at.
inline constexpr std::size_t kLookedAt = 10;

/// The first ids that a query found, best first.
using Found = std::vector<std::string>;

struct Tally {
  std::size_t queries = 0;
  std::size_t first = 0;  // with a wanted document first
  std::size_t five = 0;   // with one within five

  double share_first() const;  // percent
  double share_five() const;
};

struct Report {
  Tally all;
  std::map<std::string, Tally> groups;
  std::vector<std::size_t> missed;  // queries, by their places, without a wanted document first
};

/// `found` has an answer for each of the queries.
Report report_of(const std::vector<JudgedQuery>& queries, const std::vector<Found>& found);

/// A table for people, and the queries that were missed with what they found instead.
std::string as_text(const Report& report, const std::vector<JudgedQuery>& queries,
                    const std::vector<Found>& found);

std::string as_json(const Report& report, const std::vector<JudgedQuery>& queries,
                    const std::vector<Found>& found);

}  // namespace mitos::evaluate
