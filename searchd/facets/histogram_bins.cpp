// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/facets/histogram_bins.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace mitos::facets {
namespace {

// A slip such as 0202 for 2020 must not make a histogram a thousand bars long.
constexpr double kLongest = 200;

// 1, 2 or 5 times a power of ten, as units of it: 0.2 is 2 tenths, so that 0.6 / 0.2 comes out even.
struct Step {
  double multiple = 1;
  double power = 1;       // 10, 100, … or what a unit is divided by
  bool fraction = false;  // whether it is divided

  double of(double value) const {
    return std::floor(fraction ? value * power / multiple : value / (multiple * power));
  }
  double begin(double step) const { return fraction ? step * multiple / power : step * multiple * power; }
};

// The smallest with at most `most` steps in `range`.
Step round_step(double range, std::size_t most, bool whole) {
  if (range <= 0) return {};
  const double least = std::max(range / static_cast<double>(most), whole ? 1.0 : 0.0);
  const double digits = std::floor(std::log10(least));
  const bool fraction = digits < 0;
  const double power = std::pow(10.0, std::abs(digits));
  for (const double multiple : {1.0, 2.0, 5.0}) {
    if ((fraction ? multiple / power : multiple * power) >= least) return {multiple, power, fraction};
  }
  return {10.0, power, fraction};
}

}  // namespace

HistogramBins::HistogramBins(BinKind kind, std::span<const double> values)
    : gaps_filled_(kind != BinKind::few), bin_of_(values.size(), kNone) {
  std::vector<double> places(values.begin(), values.end());
  constexpr double kYear = 10'000;
  if (kind == BinKind::years_of_dates) {
    for (double& place : places) place = std::floor(place / kYear);
  }
  std::vector<double> distinct;
  std::copy_if(places.begin(), places.end(), std::back_inserter(distinct),
               [](double place) { return !std::isnan(place); });
  std::sort(distinct.begin(), distinct.end());
  distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
  if (kind == BinKind::few && distinct.size() > kFew) {
    take_steps(places);
    return;
  }
  for (const double place : distinct) bins_.push_back({place, place});
  take_each(places);
}

void HistogramBins::take_each(std::span<const double> places) {
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto bar = std::partition_point(bins_.begin(), bins_.end(),
                                          [&](const Bin& before) { return before.from < places[i]; });
    if (!std::isnan(places[i])) bin_of_[i] = static_cast<std::uint32_t>(bar - bins_.begin());
  }
}

void HistogramBins::take_steps(std::span<const double> values) {
  double min = std::numeric_limits<double>::infinity();
  double max = -min;
  bool whole = true;
  for (const double value : values) {
    if (std::isnan(value)) continue;
    min = std::min(min, value);
    max = std::max(max, value);
    whole = whole && std::floor(value) == value;
  }
  if (!std::isfinite(max - min)) max = min;  // such numbers are one bar
  const Step step = round_step(max - min, kFew, whole);
  const double first = step.of(min);
  // Capped, for numbers so large that there are no steps between them.
  const auto count = static_cast<std::size_t>(std::clamp(step.of(max) - first, 0.0, 2.0 * kFew)) + 1;
  for (std::size_t i = 0; i < count; ++i) {
    const double at = first + static_cast<double>(i);
    bins_.push_back({step.begin(at), step.begin(at + 1) - (whole ? 1 : 0)});
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double bar = std::clamp(step.of(values[i]) - first, 0.0, static_cast<double>(count - 1));
    if (!std::isnan(values[i])) bin_of_[i] = static_cast<std::uint32_t>(bar);
  }
}

Histogram HistogramBins::histogram(std::span<const std::uint32_t> counts, double min, double max) const {
  const auto counts_something = [](std::uint32_t count) { return count > 0; };
  const auto begin =
      static_cast<std::size_t>(std::find_if(counts.begin(), counts.end(), counts_something) - counts.begin());
  std::size_t end = counts.size();
  while (end > begin && counts[end - 1] == 0) --end;
  Histogram histogram{min, max, {}};
  if (begin == end) return histogram;
  const bool filled = gaps_filled_ && bins_[end - 1].from - bins_[begin].from < kLongest;
  double next = bins_[begin].from;
  for (std::size_t i = begin; i < end; ++i) {
    for (; filled && next < bins_[i].from; ++next) histogram.bins.push_back({{next, next}, 0});
    if (counts[i] == 0 && gaps_filled_ && !filled) continue;
    histogram.bins.push_back({bins_[i], counts[i]});
    next = bins_[i].from + 1;
  }
  return histogram;
}

}  // namespace mitos::facets
