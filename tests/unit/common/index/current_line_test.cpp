// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/current_line.h"

#include <catch2/catch.hpp>

using namespace mitos::index;

TEST_CASE("the line of current begins with the number, for a person to read", "[index]") {
  CHECK(current_line(7).starts_with("000007 "));
  CHECK(current_line(7).ends_with("\n"));
}

TEST_CASE("the line of current gives back its number", "[index]") {
  const GenerationNumber number = GENERATE(1U, 7U, 999'999U, 1'000'000U, 4'294'967'295U);
  CHECK(parse_current_line(current_line(number)) == number);
}

TEST_CASE("no flipped bit in current leads to another generation", "[index]") {
  const GenerationNumber number = GENERATE(1U, 12U, 1'000'010U);
  const std::string line = current_line(number);
  for (std::size_t bit = 0; bit < line.size() * 8; ++bit) {
    std::string damaged = line;
    damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << bit % 8));
    CAPTURE(damaged);
    CHECK(parse_current_line(damaged).value_or(number) == number);
  }
}

TEST_CASE("no beginning of current leads to another generation below 100,000", "[index]") {
  const GenerationNumber number = GENERATE(1U, 12U, 99'999U);
  const std::string line = current_line(number);
  for (std::size_t size = 0; size < line.size(); ++size) {
    CAPTURE(size);
    CHECK(parse_current_line(line.substr(0, size)).value_or(number) == number);
  }
}

TEST_CASE("a number alone is taken as older versions and people write it", "[index]") {
  const std::string text = GENERATE(values<std::string>({"7", "7\n", "000007", "000007\n"}));
  CHECK(parse_current_line(text) == 7U);
}
