// SPDX-License-Identifier: GPL-2.0-or-later
// What facets and filters cost beside the same query without them, and beside Xapian's own way to count.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/bench/timing.h"

namespace mitos::bench {

/// Milliseconds of processor time of every query of a class, every time it was asked.
struct FacetTimes {
  std::string queries;        // which class
  std::uint64_t matches = 0;  // of all its queries, once
  std::size_t count = 0;      // of queries
  Samples plain;              // ten hits and the exact total
  Samples facets;             // the same with five facets
  Samples spies;              // ten hits of Xapian's with five ValueCountMatchSpy over the same slots
  Samples filtered;           // ten hits, the exact total, and a filter
};

struct ColumnCost {
  std::string facet;
  std::uint64_t values = 0;  // different ones
  std::uint64_t held = 0;    // of all documents together
  std::uint64_t bytes = 0;
};

struct FacetCosts {
  std::uint64_t documents = 0;
  std::vector<FacetTimes> classes;
  std::vector<ColumnCost> columns;
};

/// Builds the folders with `authors` and `venue` declared, and measures. Throws IoError if there is nothing
/// to measure with.
FacetCosts measure_facets(const std::vector<std::filesystem::path>& folders,
                          const std::filesystem::path& scratch);

}  // namespace mitos::bench
