// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/query/budget.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <thread>

using namespace mitos::query;
using namespace std::chrono_literals;

TEST_CASE("a search is not late for what the machine did meanwhile", "[budget]") {
  Budget budget(Budget::Limits{}, Budget::Clock::now() + 30ms);
  std::thread([] {
    const auto end = Budget::Clock::now() + 60ms;
    while (Budget::Clock::now() < end) {
    }
  }).join();
  CHECK_FALSE(budget.late());
  CHECK(budget.take(Budget::For::words, 1));
}
