// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/browse/year_bars.h"

#include <catch2/catch.hpp>

using namespace mitos::pages;

TEST_CASE("each year from the first to the last has a bar", "[pages]") {
  CHECK(year_bars({}).empty());
  CHECK(year_bars({{2020, 4}}) == std::vector<YearBar>{{2020, 2020, 4}});
  CHECK(year_bars({{2018, 1}, {2020, 4}}) ==
        std::vector<YearBar>{{2018, 2018, 1}, {2019, 2019, 0}, {2020, 2020, 4}});
}

TEST_CASE("of more than thirty years the oldest are one bar, a slip of a year among them", "[pages]") {
  const auto fitting = year_bars({{1991, 1}, {2020, 1}});
  CHECK(fitting.size() == 30);
  CHECK(fitting.front() == YearBar{1991, 1991, 1});
  const auto bars = year_bars({{202, 1}, {1990, 2}, {1991, 5}, {1992, 3}, {2020, 4}});
  CHECK(bars.size() == 30);
  CHECK(bars[0] == YearBar{202, 1991, 8});
  CHECK(bars[1] == YearBar{1992, 1992, 3});
  CHECK(bars[29] == YearBar{2020, 2020, 4});
}
