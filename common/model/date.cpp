// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/model/date.h"

#include <fmt/format.h>

#include <chrono>
#include <string>
#include <vector>

#include "common/model/digits.h"
#include "common/model/worded_date.h"

namespace mitos::model {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

std::string_view trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

struct Numbers {
  std::vector<std::string_view> digits;  // up to three runs
  char separator = 0;
  std::string_view rest;
};

// "2021-5-14T07:…" -> digits {2021, 5, 14}, separator '-', rest "T07:…"
Numbers leading_numbers(std::string_view text) {
  Numbers out;
  while (out.digits.size() < 3) {
    std::size_t length = 0;
    while (length < text.size() && is_digit(text[length])) ++length;
    if (length == 0) break;
    out.digits.push_back(text.substr(0, length));
    text.remove_prefix(length);
    const bool more = text.size() > 1 && is_digit(text[1]) && out.digits.size() < 3;
    const char separator = text.empty() ? '\0' : text[0];
    if (!more || (separator != '-' && separator != '/' && separator != '.')) break;
    if (out.separator != 0 && out.separator != separator) break;
    out.separator = separator;
    text.remove_prefix(1);
  }
  out.rest = text;
  return out;
}

std::optional<Date> numeric_date(const Numbers& numbers) {
  const std::vector<std::string_view>& digits = numbers.digits;
  if (digits.empty()) return std::nullopt;

  // A time, a zone or a remark may follow, but not glued to the day.
  const std::string_view rest = numbers.rest;
  if (!rest.empty() && rest[0] != 'T' && rest[0] != 't' && rest[0] != ' ' && rest[0] != '\t') {
    return std::nullopt;
  }
  const bool year_first = digits[0].size() == 4;
  switch (digits.size()) {
    case 1:
      if (digits[0].size() == 8 && rest.empty()) {
        return day_of_calendar(number(digits[0].substr(0, 4)), number(digits[0].substr(4, 2)),
                               number(digits[0].substr(6, 2)));
      }
      if (!year_first || !rest.empty() || number(digits[0]) < 1) return std::nullopt;
      return Date{number(digits[0]), 0, 0};
    case 2: {
      if (!year_first || digits[1].size() > 2 || !rest.empty()) return std::nullopt;
      const std::optional<Date> first_day = day_of_calendar(number(digits[0]), number(digits[1]), 1);
      if (!first_day) return std::nullopt;
      return Date{first_day->year, first_day->month, 0};
    }
    default:
      if (digits[1].size() > 2) return std::nullopt;
      if (year_first && digits[2].size() <= 2) {
        return day_of_calendar(number(digits[0]), number(digits[1]), number(digits[2]));
      }
      if (numbers.separator != '-' && digits[0].size() <= 2 && digits[2].size() == 4) {
        return day_of_calendar(number(digits[2]), number(digits[1]), number(digits[0]));
      }
      return std::nullopt;
  }
}

}  // namespace

std::optional<Date> day_of_calendar(int year, int month, int day) {
  if (year < 1 || year > 9999) return std::nullopt;
  const std::chrono::year_month_day calendar{std::chrono::year(year),
                                             std::chrono::month(static_cast<unsigned>(month)),
                                             std::chrono::day(static_cast<unsigned>(day))};
  if (month < 1 || day < 1 || !calendar.ok()) return std::nullopt;
  return Date{year, static_cast<unsigned>(month), static_cast<unsigned>(day)};
}

std::optional<DateAndRest> split_date(std::string_view text) {
  text = trim(text);
  const Numbers numbers = leading_numbers(text);
  if (std::optional<Date> date = numeric_date(numbers)) return DateAndRest{*date, numbers.rest};
  return split_worded_date(text);
}

std::optional<Date> parse_date(std::string_view text) {
  const std::optional<DateAndRest> split = split_date(text);
  return split ? std::optional<Date>(split->date) : std::nullopt;
}

std::string to_string(const Date& date) {
  if (date.month == 0) return fmt::format("{:04}", date.year);
  if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

int sortable(const Date& date) {
  return date.year * 10'000 + static_cast<int>(date.month) * 100 + static_cast<int>(date.day);
}

}  // namespace mitos::model
