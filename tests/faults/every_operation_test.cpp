// SPDX-License-Identifier: GPL-2.0-or-later
// Each file operation of a build fails once, or for ever from then on. A run of all of them takes minutes:
// MITOS_FAULTS=all. Without it some are drawn.
#include <catch2/catch.hpp>

#include <cerrno>
#include <cstdlib>
#include <random>
#include <string_view>

#include "tests/faults/faulty_build.h"
#include "tests/support/seed.h"

using namespace mitos::test;

namespace {

bool wants_all() {
  const char* asked = std::getenv("MITOS_FAULTS");
  return asked != nullptr && std::string_view(asked) == "all";
}

// The numbers to try, from a build of `operations` operations.
std::vector<int> chosen(int operations, std::mt19937& random) {
  std::vector<int> numbers;
  if (wants_all()) {
    for (int i = 1; i <= operations; ++i) numbers.push_back(i);
  } else {
    constexpr int kDrawn = 5;
    std::uniform_int_distribution<int> any(1, operations);
    for (int i = 0; i < kDrawn; ++i) numbers.push_back(any(random));
  }
  return numbers;
}

// How many operations a build has: the first number at which none fails.
int operations_of_a_build(const SampleIndex& index) {
  int low = 0;
  int high = 1;
  const auto fails = [&index](int nth) {
    index.renewed();
    return !index.build(Fault{"", "", nth}).failed.empty();
  };
  while (fails(high)) low = std::exchange(high, high * 2);
  while (high - low > 1) {
    const int middle = (low + high) / 2;
    (fails(middle) ? low : high) = middle;
  }
  return low;
}

}  // namespace

TEST_CASE("whichever file operation of a build fails, the old generation is served or the new one, whole",
          "[faults]") {
  const SampleIndex index;
  const int operations = operations_of_a_build(index);
  const unsigned seed = mitos::test::seed();
  CAPTURE(seed);
  std::mt19937 random(seed);
  REQUIRE(operations > 100);
  int tried = 0;
  for (const int reason : {EIO, ENOSPC}) {
    for (const bool for_ever : {false, true}) {
      for (const int nth : chosen(operations, random)) {
        const Fault fault{"", "", nth, reason, for_ever};
        index.renewed();
        const FaultyBuild build = index.build(fault);
        CAPTURE(nth, reason, for_ever);
        REQUIRE_FALSE(build.failed.empty());
        CHECK(index.verdict(build, fault) == "");
        ++tried;
      }
    }
  }
  WARN(operations << " operations, " << tried << " failed; seed " << seed);
}
