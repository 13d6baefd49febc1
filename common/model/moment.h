// SPDX-License-Identifier: GPL-2.0-or-later
// A point in time as people write it in front matter. Pure, any thread.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace mitos::model {

/// What the clock of a place shows, and how far that clock is ahead of UTC if it was told.
struct Moment {
  std::chrono::local_seconds local;
  std::optional<std::chrono::minutes> ahead;
  bool has_time = false;  // without one it is the first second of the day
};

/// Reads a date in every form that parse_date() knows, with the time and zone that may follow. What follows
/// and is neither is passed over; a month or a year is its first second. None if it is no date.
///   "2021-05-14T07:48:57+03:00"   "2021-05-14 07:48 +0300"   "Fri, 14 May 2021 07:48:57 GMT"   "2021-05-14"
std::optional<Moment> parse_moment(std::string_view text);

/// ISO 8601 in UTC, "2021-05-14T04:48:57Z".
std::string to_string(std::chrono::sys_seconds time);

}  // namespace mitos::model
