// SPDX-License-Identifier: GPL-2.0-or-later
// The values of a facet in the order in which they are listed, with their counts. Pure, any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "searchd/facets/columns.h"

namespace mitos::facets {

struct FacetValueCount {
  Ordinal ordinal = 0;
  std::string value;
  std::string label;
  std::uint64_t count = 0;
  bool selected = false;
  std::vector<FacetValueCount> children = {};  // of a tree, in the same order
  bool more = false;                           // of them
};

struct FacetCounts {
  std::string facet;
  std::vector<FacetValueCount> values;      // in the order asked for; what is selected is always there
  bool more = false;                        // there are values that the limit left out
  std::size_t all = 0;                      // values with those left out, of a tree the roots
  std::optional<Histogram> histogram = {};  // of numbers and dates, if any count
};

/// In which order values are listed; among equals by label.
enum class FacetOrder { count, label };

/// What was counted of a facet.
struct CountedValues {
  const FacetColumn& column;
  std::span<const std::uint32_t> counts;  // by ordinal
  const std::vector<Ordinal>& selected;   // rising
  const std::vector<Ordinal>& listed;     // rising: selected, or above one that is
};

/// The first `limit` of the values `found`, and those of them that are selected, side by side.
FacetCounts listed(const CountedValues& counted, std::vector<Ordinal> found, std::size_t limit,
                   FacetOrder order);

/// The same, but those of a tree stand below each other, of each at most `limit`. What is above a value must
/// be `found`, too.
FacetCounts listed_in_tree(const CountedValues& counted, std::vector<Ordinal> found, std::size_t limit,
                           FacetOrder order);

}  // namespace mitos::facets
