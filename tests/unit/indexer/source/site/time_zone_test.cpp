// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/site/time_zone.h"

#include <catch2/catch.hpp>

#include "common/model/moment.h"

using namespace mitos;
using source::TimeZone;

namespace {

std::string in_utc(const TimeZone& zone, const std::string& local) {
  return model::to_string(zone.to_utc(model::parse_moment(local)->local));
}

}  // namespace

TEST_CASE("the clocks of a zone are behind or ahead of UTC, more so in summer", "[source]") {
  const TimeZone athens = TimeZone::named("Europe/Athens").value();
  CHECK(in_utc(athens, "2026-01-15 12:00") == "2026-01-15T10:00:00Z");
  CHECK(in_utc(athens, "2026-07-15 12:00") == "2026-07-15T09:00:00Z");
  CHECK(in_utc(TimeZone::named("America/New_York").value(), "2026-01-15 20:00") == "2026-01-16T01:00:00Z");
  CHECK(in_utc(TimeZone(), "2026-01-15 12:00") == "2026-01-15T12:00:00Z");
}

TEST_CASE("a time is another day where clocks are ahead", "[source]") {
  using namespace std::chrono;
  const sys_seconds evening = sys_days(year(2021) / 6 / 7) + hours(22);
  const TimeZone athens = TimeZone::named("Europe/Athens").value();
  CHECK(athens.to_local(evening) == local_days(year(2021) / 6 / 8) + hours(1));
  CHECK(TimeZone().to_local(evening) == local_days(year(2021) / 6 / 7) + hours(22));
  CHECK(athens.to_utc(athens.to_local(evening)) == evening);
}

TEST_CASE("a name that no zone has is none", "[source]") {
  CHECK_FALSE(TimeZone::named("Europe/Atlantis"));
  CHECK_FALSE(TimeZone::named(""));
}
