// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/facets/scale.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

using namespace mitos::facets;

namespace {

// One document for each value.
Histogram histogram_of(Bars kind, const std::vector<double>& values) {
  const Scale scale(kind, values);
  std::vector<std::uint32_t> counts(scale.size());
  for (std::uint32_t i = 0; i < values.size(); ++i) {
    if (scale.bar_of(i) != Scale::kNone) ++counts[scale.bar_of(i)];
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
  const Histogram histogram = histogram_of(Bars::every_number, {2015, 2018});
  REQUIRE(histogram.bars.size() == 4);
  CHECK(histogram.bars[1].bar == Bar{2016, 2016});
  CHECK(histogram.bars[1].count == 0);
  CHECK(histogram.bars[3].count == 1);
}

TEST_CASE("a slip does not make a thousand years", "[scale]") {
  CHECK(histogram_of(Bars::every_number, {202, 2018, 2019}).bars.size() == 3);
}

TEST_CASE("dates count in their year", "[scale]") {
  const Histogram histogram = histogram_of(Bars::years_of_dates, {20210000, 20210514, 20230101});
  REQUIRE(histogram.bars.size() == 3);
  CHECK(histogram.bars[0].bar == Bar{2021, 2021});
  CHECK(histogram.bars[0].count == 2);
}

TEST_CASE("few numbers have a bar each", "[scale]") {
  const Histogram histogram = histogram_of(Bars::few, {1, 7, 1000});
  REQUIRE(histogram.bars.size() == 3);
  CHECK(histogram.bars[2].bar == Bar{1000, 1000});
}

TEST_CASE("many whole numbers fall into round steps that do not overlap", "[scale]") {
  const Histogram histogram = histogram_of(Bars::few, from_to(3, 97, 1));
  CHECK(histogram.bars.front().bar == Bar{0, 4});
  CHECK(histogram.bars.back().bar == Bar{95, 99});
  CHECK(histogram.bars.front().count == 2);
}

TEST_CASE("fractions fall into round steps, a border into the upper one", "[scale]") {
  std::vector<double> values;
  for (int i = 0; i <= 40; ++i) values.push_back(i / 40.0);
  const Histogram histogram = histogram_of(Bars::few, values);
  CHECK(histogram.bars.size() == 21);
  for (std::size_t i = 0; i + 1 < histogram.bars.size(); ++i) CHECK(histogram.bars[i].count == 2);
}

TEST_CASE("numbers of any size have a histogram", "[scale]") {
  const double most = std::numeric_limits<double>::max();
  for (auto values : {from_to(1e18, 1e18 + 10'000, 256), from_to(-most, most / 2, most / 32),
                      from_to(1e-300, 50e-300, 1e-300)}) {
    const Scale scale(Bars::few, values);
    CHECK(scale.size() >= 1);
    CHECK(scale.size() <= 2 * Scale::kFew + 1);
    for (std::uint32_t i = 0; i < values.size(); ++i) CHECK(scale.bar_of(i) < scale.size());
  }
}

TEST_CASE("what is no number has no bar", "[scale]") {
  const Scale scale(Bars::few, std::vector<double>{1, std::nan("")});
  CHECK(scale.bar_of(1) == Scale::kNone);
}
