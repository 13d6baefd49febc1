// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "indexer/source/site/time_zone.h"

namespace mitos::source {

/// The time that Hugo reads out of a value: none of the forms that it does not know, such as 2021-5-14 or one
/// without seconds; a whole number is seconds since 1970. Pure, any thread.
std::optional<std::chrono::sys_seconds> hugo_time(const std::string& text, const TimeZone& zone);

/// The day of such a time on the calendar of its writer.
std::optional<std::chrono::local_days> hugo_day(const std::string& text);

}  // namespace mitos::source
