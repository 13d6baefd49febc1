// SPDX-License-Identifier: GPL-2.0-or-later
// Filters documents by facet values and counts the facets in the same pass.
//
// A facet's counts are taken with every filter applied but its own ("drill sideways"), so that a
// person can choose a second value: a document that passes all filters counts in every facet, one
// that fails exactly one filter counts in that facet only.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "searchd/engine/columns.h"

namespace mitos::engine {

/// What is asked of one facet. Values that the catalogue does not hold match nothing.
struct FacetFilter {
  std::string facet;
  std::vector<std::string> any;   // at least one of these, if there are any
  std::vector<std::string> all;   // every one of these
  std::vector<std::string> none;  // not one of these
};

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
  std::vector<FacetValueCount> values;  // by count, then label; what is selected is always there
  bool more = false;                    // there are values that the limit left out
};

/// Sees every document that a query matches, once. One thread, one search.
class FacetCounter {
 public:
  /// `counted` are the facets to count; the columns must outlive this. A filter on a facet that
  /// the columns do not have is the caller's mistake and lets nothing pass.
  FacetCounter(const Columns& columns, const std::vector<FacetFilter>& filters,
               const std::vector<std::string>& counted);
  FacetCounter(FacetCounter&&) = default;
  FacetCounter& operator=(FacetCounter&&) = default;
  FacetCounter(const FacetCounter&) = delete;  // it points into itself
  FacetCounter& operator=(const FacetCounter&) = delete;
  ~FacetCounter() = default;

  /// Whether the document passes every filter; counts it wherever it belongs.
  bool add(index::DocumentNumber number);

  /// How many documents passed.
  std::uint64_t passed() const noexcept { return passed_; }

  /// How many documents were seen.
  std::uint64_t seen() const noexcept { return seen_; }

  /// The counts of a facet that was asked for; at most `limit` values, and in a tree as many below each, and
  /// the selected ones.
  FacetCounts counts(const std::string& facet, std::size_t limit) const;

  /// Every value of a facet that counts something or is selected.
  std::vector<FacetValueCount> all_counts(const std::string& facet) const;

 private:
  struct Filter {
    const FacetColumn* column = nullptr;
    std::vector<bool> any;  // by ordinal; empty: anything
    bool any_given = false;
    std::vector<Ordinal> all;
    bool all_impossible = false;  // one of the values does not exist
    std::vector<bool> none;

    bool passes(index::DocumentNumber number) const;
  };
  struct Counter {
    const FacetColumn* column = nullptr;
    std::vector<std::uint64_t> counts;  // by ordinal
    std::vector<bool> selected;         // by ordinal
    std::vector<bool> listed;           // by ordinal: selected, or above one that is

    void add(index::DocumentNumber number) {
      for (const Ordinal ordinal : column->of(number)) ++counts[ordinal];
    }
  };

  const Counter* find(const std::string& facet) const;

  using Siblings = std::map<std::optional<Ordinal>, std::vector<Ordinal>>;  // by what is above them
  static void list(const Counter& counter, Siblings& siblings, std::optional<Ordinal> above,
                   std::size_t limit, std::vector<FacetValueCount>& values, bool& more);

  std::vector<Filter> filters_;
  std::vector<Counter> counters_;
  std::vector<Counter*> counter_of_filter_;  // the counter of the same facet, if it is counted
  std::uint64_t passed_ = 0;
  std::uint64_t seen_ = 0;
};

}  // namespace mitos::engine
