// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/check_digits.h"

#include <algorithm>

#include "common/text/ascii.h"

namespace mitos::text {
namespace {

constexpr unsigned kEleven = 11;

// Of so many digits, of which the last may be X.
bool is_number(std::string_view digits, std::size_t size) {
  if (digits.size() != size) return false;
  const bool last = is_ascii_digit(digits.back()) || digits.back() == 'x';
  return last && std::all_of(digits.begin(), digits.end() - 1, is_ascii_digit);
}

unsigned value_of(char digit) {
  return digit == 'x' ? 10 : static_cast<unsigned>(digit - '0');
}

// The first counts as many times as there are digits, the last once.
bool is_right_by_falling_weights(std::string_view digits) {
  unsigned sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i)
    sum += static_cast<unsigned>(digits.size() - i) * value_of(digits[i]);
  return sum % kEleven == 0;
}

unsigned sum_by_ones_and_threes(std::string_view digits) {
  unsigned sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) sum += (i % 2 == 0 ? 1 : 3) * value_of(digits[i]);
  return sum;
}

}  // namespace

bool is_isbn13(std::string_view digits) {
  return is_number(digits, 13) && digits.back() != 'x' && sum_by_ones_and_threes(digits) % 10 == 0;
}

bool is_isbn10(std::string_view digits) {
  return is_number(digits, 10) && is_right_by_falling_weights(digits);
}

std::string isbn13_of(std::string_view isbn10) {
  std::string digits = "978" + std::string(isbn10.substr(0, 9));
  const unsigned check = (10 - sum_by_ones_and_threes(digits) % 10) % 10;
  digits += static_cast<char>('0' + check);
  return digits;
}

std::string isbn10_of(std::string_view isbn13) {
  if (!isbn13.starts_with("978")) return "";
  const std::string digits(isbn13.substr(3, 9));
  for (const char check : std::string_view("0123456789x")) {
    if (is_isbn10(digits + check)) return digits + check;
  }
  return "";
}

bool is_issn(std::string_view digits) {
  return is_number(digits, 8) && is_right_by_falling_weights(digits);
}

bool is_orcid(std::string_view digits) {
  if (!is_number(digits, 16)) return false;
  unsigned sum = 0;
  for (const char digit : digits.substr(0, 15)) sum = (sum + value_of(digit)) * 2;
  return (12 - sum % kEleven) % kEleven == value_of(digits.back());
}

}  // namespace mitos::text
