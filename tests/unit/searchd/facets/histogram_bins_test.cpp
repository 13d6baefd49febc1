// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/facets/histogram_bins.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

using namespace mitos::facets;

namespace {

// One document for each value.
Histogram histogram_of(BinKind kind, const std::vector<double>& values) {
  const HistogramBins scale(kind, values);
  std::vector<std::uint32_t> counts(scale.size());
  for (std::uint32_t i = 0; i < values.size(); ++i) {
    if (scale.bin_of(i) != HistogramBins::kNone) ++counts[scale.bin_of(i)];
  }
  return scale.histogram(counts, values.front(), values.back());
}

std::vector<double> from_to(double first, double last, double step) {
  std::vector<double> values;
  double value = first;
  while (value <= last) {
    values.push_back(value);
    value += step;
  }
  return values;
}

}  // namespace

TEST_CASE("years come with those between that nothing has", "[scale]") {
  const Histogram histogram = histogram_of(BinKind::every_number, {2015, 2018});
  REQUIRE(histogram.bins.size() == 4);
  CHECK(histogram.bins[1].bin == Bin{2016, 2016});
  CHECK(histogram.bins[1].count == 0);
  CHECK(histogram.bins[3].count == 1);
}

TEST_CASE("a slip does not make a thousand years", "[scale]") {
  CHECK(histogram_of(BinKind::every_number, {202, 2018, 2019}).bins.size() == 3);
}

TEST_CASE("dates count in their year", "[scale]") {
  const Histogram histogram = histogram_of(BinKind::years_of_dates, {20210000, 20210514, 20230101});
  REQUIRE(histogram.bins.size() == 3);
  CHECK(histogram.bins[0].bin == Bin{2021, 2021});
  CHECK(histogram.bins[0].count == 2);
}

TEST_CASE("few numbers have a bar each", "[scale]") {
  const Histogram histogram = histogram_of(BinKind::few, {1, 7, 1000});
  REQUIRE(histogram.bins.size() == 3);
  CHECK(histogram.bins[2].bin == Bin{1000, 1000});
}

TEST_CASE("many whole numbers fall into round steps that do not overlap", "[scale]") {
  const Histogram histogram = histogram_of(BinKind::few, from_to(3, 97, 1));
  CHECK(histogram.bins.front().bin == Bin{0, 4});
  CHECK(histogram.bins.back().bin == Bin{95, 99});
  CHECK(histogram.bins.front().count == 2);
}

TEST_CASE("fractions fall into round steps, a border into the upper one", "[scale]") {
  std::vector<double> values;
  for (int i = 0; i <= 40; ++i) values.push_back(i / 40.0);
  const Histogram histogram = histogram_of(BinKind::few, values);
  CHECK(histogram.bins.size() == 21);
  for (std::size_t i = 0; i + 1 < histogram.bins.size(); ++i) CHECK(histogram.bins[i].count == 2);
}

TEST_CASE("numbers of any size have a histogram", "[scale]") {
  const double most = std::numeric_limits<double>::max();
  for (auto values : {from_to(1e18, 1e18 + 10'000, 256), from_to(-most, most / 2, most / 32),
                      from_to(1e-300, 50e-300, 1e-300)}) {
    const HistogramBins scale(BinKind::few, values);
    CHECK(scale.size() >= 1);
    CHECK(scale.size() <= 2 * HistogramBins::kFew + 1);
    for (std::uint32_t i = 0; i < values.size(); ++i) CHECK(scale.bin_of(i) < scale.size());
  }
}

TEST_CASE("what is no number has no bar", "[scale]") {
  const HistogramBins scale(BinKind::few, std::vector<double>{1, std::nan("")});
  CHECK(scale.bin_of(1) == HistogramBins::kNone);
}
