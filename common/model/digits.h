// SPDX-License-Identifier: GPL-2.0-or-later
// Digits of a date. Pure, any thread.
#pragma once

#include <charconv>
#include <string_view>

namespace mitos::model {

inline bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// The number of up to four digits; -1 of more, or of none.
inline int number(std::string_view digits) {
  int value = -1;
  if (digits.size() <= 4) std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

}  // namespace mitos::model
