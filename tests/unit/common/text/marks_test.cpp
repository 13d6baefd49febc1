// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/marks.h"

#include <catch2/catch.hpp>

using mitos::text::without_piled_marks;

namespace {

std::string letter_with(int marks) {
  std::string text = "a";
  for (int i = 0; i < marks; ++i) text += "\u0301";
  return text + "b";
}

}  // namespace

TEST_CASE("a letter keeps eight marks", "[text]") {
  CHECK(without_piled_marks(letter_with(8)) == letter_with(8));
  CHECK(without_piled_marks(letter_with(9)) == letter_with(8));
  CHECK(without_piled_marks(letter_with(1'000) + letter_with(3)) == letter_with(8) + letter_with(3));
  CHECK(without_piled_marks("Μίτος, 日本, กิ") == "Μίτος, 日本, กิ");
}
