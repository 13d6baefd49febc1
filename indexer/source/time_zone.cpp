// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/time_zone.h"

#include <unicode/basictz.h>
#include <unicode/timezone.h>

namespace mitos::source {

struct TimeZone::Zone {
  std::unique_ptr<icu::TimeZone> zone;
};

std::optional<TimeZone> TimeZone::named(const std::string& name) {
  std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name)));
  if (*zone == icu::TimeZone::getUnknown()) return std::nullopt;
  TimeZone found;
  found.zone_ = std::make_shared<const Zone>(Zone{std::move(zone)});
  return found;
}

std::chrono::sys_seconds TimeZone::to_utc(std::chrono::local_seconds local) const {
  const std::chrono::sys_seconds as_if_utc(local.time_since_epoch());
  if (!zone_) return as_if_utc;
  using std::chrono::milliseconds;
  int32_t raw = 0;
  int32_t saved = 0;
  UErrorCode status = U_ZERO_ERROR;
  const auto wall = static_cast<UDate>(milliseconds(as_if_utc.time_since_epoch()).count());
  zone_->zone->getOffset(wall, true, raw, saved, status);  // NOLINT(readability-implicit-bool-conversion)
  if (U_FAILURE(status) != 0) return as_if_utc;
  return as_if_utc - std::chrono::duration_cast<std::chrono::seconds>(milliseconds(raw + saved));
}

}  // namespace mitos::source
