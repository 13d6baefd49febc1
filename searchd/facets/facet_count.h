// SPDX-License-Identifier: GPL-2.0-or-later
// Filters documents by facet values and ranges, and counts the facets in the same pass.
//
// A facet's counts are taken with every filter applied but its own ("drill sideways"), so that a
// person can choose a second value: a document that passes all filters counts in every facet, one
// that fails exactly one counts in that facet only.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "searchd/facets/columns.h"
#include "searchd/facets/listed_values.h"

namespace mitos::facets {

/// What is asked of one facet. Values that the catalogue does not hold match nothing.
struct FacetFilter {
  std::string facet;
  std::vector<std::string> any;   // at least one of these, if there are any
  std::vector<std::string> all;   // every one of these
  std::vector<std::string> none;  // not one of these
};

/// What is asked of a date or number field, both ends inclusive, in the order of index::order_of(). Of a
/// facet it is the facet's own filter; a range of another field holds for every facet.
struct FieldRange {
  std::string field;
  std::optional<double> from;
  std::optional<double> to;

  bool has(double value) const { return (!from || value >= *from) && (!to || value <= *to); }
};

/// By document number: true for the documents of a list.
using DocumentList = std::vector<bool>;

/// Sees every document that a query matches, once. One thread, one search.
class FacetCounter {
 public:
  /// `counted` are the facets to count; the columns must outlive this. A filter or a range of what the
  /// columns do not have is the caller's mistake and lets nothing pass. Of the fields `lacking` a document
  /// must say nothing; for a facet that is its own filter. Each of the lists `among`, which outlive this,
  /// must have it.
  FacetCounter(const Columns& columns, const std::vector<FacetFilter>& filters,
               const std::vector<FieldRange>& ranges, const std::vector<std::string>& counted,
               const std::vector<std::string>& lacking = {}, const std::vector<DocumentList>& among = {});
  FacetCounter(FacetCounter&&) = default;
  FacetCounter& operator=(FacetCounter&&) = default;
  FacetCounter(const FacetCounter&) = delete;  // it points into itself
  FacetCounter& operator=(const FacetCounter&) = delete;
  ~FacetCounter() = default;

  /// Whether the document passes every filter; counts it wherever it belongs.
  bool add(index::DocumentNumber number);

  /// Whether every document passes.
  bool lets_all_pass() const noexcept { return filters_.empty() && ranges_.empty() && among_.empty(); }

  /// The same as add() for every document of the columns, if lets_all_pass(); `documents` is how many there
  /// are. Quicker: most of it was counted once for all.
  void add_all(std::uint64_t documents);

  /// How many documents passed.
  std::uint64_t passed() const noexcept { return passed_; }

  /// The counts of a facet that was asked for; at most `limit` values, and in a tree as many below each, and
  /// the selected ones.
  FacetCounts counts(const std::string& facet, std::size_t limit, FacetOrder order = FacetOrder::count) const;

  /// Of `values` those that count something or are selected, in a tree side by side; at most `limit`.
  FacetCounts counts_among(const std::string& facet, std::span<const Ordinal> values, std::size_t limit,
                           FacetOrder order = FacetOrder::count) const;

 private:
  /// Everything that is asked of one facet. What a value means to it is a byte, so that a document costs a
  /// look at one for each of its values.
  struct OpenRange {
    const SortColumn* column = nullptr;
    FieldRange range;

    bool passes(index::DocumentNumber number) const;
  };
  struct Filter {
    const FacetColumn* column = nullptr;
    std::vector<std::uint8_t> marks;             // by ordinal
    std::uint8_t wanted = 0;                     // each of these must be on some value
    std::size_t all = 0;                         // so many values must be wanted each for itself
    bool impossible = false;                     // one of those does not exist
    const std::vector<bool>* lacking = nullptr;  // by document number, if those alone are wanted
    std::vector<OpenRange> spans;                // of time, of which a part is enough

    bool passes(index::DocumentNumber number) const;
  };
  struct Counter {
    explicit Counter(const FacetColumn& of);

    void add(index::DocumentNumber number);
    void add_all();
    CountedValues counted() const { return {*column, counts, selected, listed}; }
    std::optional<Histogram> histogram() const;

    const FacetColumn* column;
    std::vector<std::uint32_t> counts;      // by ordinal
    std::vector<Ordinal> counting;          // those that count something, in the order in which they came
    std::vector<Ordinal> selected;          // rising
    std::vector<Ordinal> listed;            // rising: selected, or above one that is
    std::vector<std::uint32_t> bar_counts;  // of documents, where several values are one bar
    std::vector<std::uint32_t> bars;        // of the document at hand
  };

  const Counter* find(const std::string& facet) const;
  Filter& filter_of(const FacetColumn* column);
  void add_filter(const Columns& columns, const FacetFilter& asked);
  void add_range(const Columns& columns, const FieldRange& range);
  void add_lack(const Columns& columns, const std::string& field);
  void select(const FacetFilter& asked);

  std::vector<OpenRange> ranges_;           // of what is no facet
  std::vector<const DocumentList*> among_;  // each has the document; null: none has
  std::vector<Filter> filters_;
  std::vector<Counter> counters_;
  std::vector<Counter*> counter_of_filter_;  // the counter of the same facet, if it is counted
  std::uint64_t passed_ = 0;
};

}  // namespace mitos::facets
