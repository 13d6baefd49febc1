// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/checksum.h"

#include <catch2/catch.hpp>

using namespace mitos::index;

TEST_CASE("a checksum is that of XXH3, so that other tools can check it", "[index]") {
  // As `xxhsum -H2` prints them.
  CHECK(checksum_of("") == "99aa06d3014798d86001c324468d497f");
  CHECK(checksum_of("mitos") == "da44880c622d9baff8a55f43a7e14b89");
}

TEST_CASE("a checksum notices every single flipped bit", "[index]") {
  const std::string bytes = GENERATE(std::string("m"), std::string("mitos"), std::string(300, 'm'));
  const std::string sum = checksum_of(bytes);
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    std::string flipped = bytes;
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << bit % 8));
    CAPTURE(bit);
    CHECK(checksum_of(flipped) != sum);
  }
}

TEST_CASE("a checksum notices a byte that is missing or too much, zeros too", "[index]") {
  const std::string zeros(16, '\0');
  CHECK(checksum_of(zeros) != checksum_of(zeros + '\0'));
  CHECK(checksum_of(zeros) != checksum_of(zeros.substr(1)));
}
