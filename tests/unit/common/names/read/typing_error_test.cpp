// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/read/typing_error.h"

#include <catch2/catch.hpp>

using namespace mitos::names;

TEST_CASE("one slip is a typing error, two are not", "[names]") {
  CHECK(is_typing_error("kavalieros", "kavallieros"));
  CHECK(is_typing_error("thymainos", "thymianos"));
  CHECK(is_typing_error("stafenos", "stefanos"));
  CHECK(is_typing_error("kehter", "kehler"));
  CHECK_FALSE(is_typing_error("stefanos", "stefanos"));
  CHECK_FALSE(is_typing_error("stafanas", "stefanos"));
  CHECK_FALSE(is_typing_error("manunath", "manjunatha"));
  CHECK_FALSE(is_typing_error("", ""));
  CHECK_FALSE(is_typing_error("", "a"));
}

TEST_CASE("the first and the last letter are not mistyped", "[names]") {
  CHECK_FALSE(is_typing_error("papadopoulos", "papadopoulou"));
  CHECK_FALSE(is_typing_error("chatzilari", "chatzilaris"));
  CHECK_FALSE(is_typing_error("tomas", "nomas"));
}
