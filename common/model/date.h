// SPDX-License-Identifier: GPL-2.0-or-later
// A calendar date as people write it in front matter. Pure, any thread.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace mitos::model {

/// A day, a month or a year of the Gregorian calendar, as precise as it was written.
struct Date {
  int year = 0;        // 1–9999
  unsigned month = 0;  // 1–12; 0 when only the year is known
  unsigned day = 0;    // 1–31; 0 when only the month is known

  auto operator<=>(const Date&) const = default;
};

/// Reads the day out of a date, with or without a time and zone behind it; the day is the one
/// written, never shifted to another zone. None if it is no date or the day does not exist.
///   "2021-5-14T07:48:57+03:00" -> 2021-05-14    "2021-05" -> 2021-05     "20210514" -> 2021-05-14
///   "14/05/2021", "14.5.2021" -> 2021-05-14 (day first, as in Greece)    "2021-02-29" -> none
///   "May 14, 2021", "14 May 2021", "Fri, 14 May 2021 10:00:00 GMT" -> 2021-05-14
std::optional<Date> parse_date(std::string_view text);

/// A date at the beginning of a text, and what follows it: a time, a zone, a remark.
struct DateAndRest {
  Date date;
  std::string_view rest;
};
std::optional<DateAndRest> split_date(std::string_view text);

/// None if the calendar has no such day, or the year is beyond 1–9999.
std::optional<Date> day_of_calendar(int year, int month, int day);

/// ISO 8601, as long as it is precise: "2021-05-14", "2021-05", "2021".
std::string to_string(const Date& date);

/// Orders dates as whole numbers, a less precise one first: 20210514, 20210500, 20210000.
int sortable(const Date& date);

}  // namespace mitos::model
