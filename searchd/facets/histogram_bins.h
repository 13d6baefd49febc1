// SPDX-License-Identifier: GPL-2.0-or-later
// How the values of a number or date facet fall into the bars of its histogram. The bars are those of the
// whole catalogue, so that they stay where they are whatever is searched and chosen. Immutable, any thread.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace mitos::facets {

/// What a facet's bars stand for.
enum class BinKind {
  every_number,    // each whole number, those between that nothing has too
  years_of_dates,  // each year of dates as model::sortable() has them
  few,             // each value, or round steps if there are too many
};

/// From one value to another. Both belong to it if all values are whole; else the last belongs to the next.
struct Bin {
  double from = 0;
  double to = 0;  // the same where a bar is one value

  bool operator==(const Bin&) const = default;
};

struct HistogramBin {
  Bin bin;
  std::uint64_t count = 0;  // documents, each once
};

struct Histogram {
  double min = 0;  // of the values that count something
  double max = 0;
  std::vector<HistogramBin> bins;  // from that of min to that of max
};

class HistogramBins {
 public:
  /// More values than these are put together.
  static constexpr std::size_t kFew = 20;

  /// `values` are by ordinal; NaN for one that has no place.
  HistogramBins(BinKind kind, std::span<const double> values);

  std::size_t size() const noexcept { return bins_.size(); }

  /// The bar of a value; kNone for one that has no place.
  static constexpr std::uint32_t kNone = UINT32_MAX;
  std::uint32_t bin_of(std::uint32_t ordinal) const { return bin_of_[ordinal]; }

  /// `counts` by bar, which are not all zero, from the bar of `min` to that of `max`.
  Histogram histogram(std::span<const std::uint32_t> counts, double min, double max) const;

 private:
  void take_each(std::span<const double> places);
  void take_steps(std::span<const double> values);

  bool gaps_filled_;                   // with bars of nothing
  std::vector<Bin> bins_;              // rising
  std::vector<std::uint32_t> bin_of_;  // by ordinal
};

}  // namespace mitos::facets
