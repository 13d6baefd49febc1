// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/site/time_zone.h"

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

std::chrono::seconds TimeZone::ahead_at(std::chrono::seconds since_1970, bool is_local) const {
  using std::chrono::milliseconds;
  if (!zone_) return {};
  int32_t raw = 0;
  int32_t saved = 0;
  UErrorCode status = U_ZERO_ERROR;
  const auto time = static_cast<UDate>(milliseconds(since_1970).count());
  zone_->zone->getOffset(time, is_local, raw, saved, status);
  if (U_FAILURE(status) != 0) return {};
  return std::chrono::duration_cast<std::chrono::seconds>(milliseconds(raw + saved));
}

std::chrono::sys_seconds TimeZone::to_utc(std::chrono::local_seconds local) const {
  const std::chrono::seconds since_1970 = local.time_since_epoch();
  return std::chrono::sys_seconds(since_1970 - ahead_at(since_1970, true));
}

std::chrono::local_seconds TimeZone::to_local(std::chrono::sys_seconds time) const {
  const std::chrono::seconds since_1970 = time.time_since_epoch();
  return std::chrono::local_seconds(since_1970 + ahead_at(since_1970, false));
}

}  // namespace mitos::source
