// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/model/moment.h"

#include <catch2/catch.hpp>

using namespace mitos::model;

namespace {

// In UTC, with the zone that was told, or else as if the clock were there.
std::string in_utc(const Moment& moment) {
  const auto ahead = moment.ahead.value_or(std::chrono::minutes(0));
  return to_string(std::chrono::sys_seconds(moment.local.time_since_epoch() - ahead));
}

}  // namespace

TEST_CASE("a moment is read with its time and zone", "[date]") {
  struct Case {
    std::string typed;
    std::string utc;
    bool has_zone;
  };
  const auto [typed, utc, has_zone] = GENERATE(values<Case>({
      {"2021-05-14", "2021-05-14T00:00:00Z", false},
      {"2021-05", "2021-05-01T00:00:00Z", false},
      {"2021", "2021-01-01T00:00:00Z", false},
      {"2021-05-14T07:48:57", "2021-05-14T07:48:57Z", false},
      {"2021-05-14 7:48", "2021-05-14T07:48:00Z", false},
      {"2021-05-14T07:48:57Z", "2021-05-14T07:48:57Z", true},
      {"2021-05-14T07:48:57.123456789+03:00", "2021-05-14T04:48:57Z", true},
      {"2021-5-14T07:48:57+03:00", "2021-05-14T04:48:57Z", true},
      {"2021-05-14 23:30:00 -0500", "2021-05-15T04:30:00Z", true},
      {"2021-05-14 23:30:00 +0000 UTC", "2021-05-14T23:30:00Z", true},
      {"2021-05-14T23:30:00+03", "2021-05-14T20:30:00Z", true},
      {"Fri, 14 May 2021 10:00:00 GMT", "2021-05-14T10:00:00Z", true},
      {"Fri, 14 May 2021 10:00:00 +0200", "2021-05-14T08:00:00Z", true},
      {"May 14, 2021 10:00", "2021-05-14T10:00:00Z", false},
      {"2021-05-14 (approx.)", "2021-05-14T00:00:00Z", false},
      {"2021-05-14T99:00", "2021-05-14T00:00:00Z", false},
      {"9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z", true},
  }));
  CAPTURE(typed);
  const auto moment = parse_moment(typed);
  REQUIRE(moment);
  CHECK(in_utc(*moment) == utc);
  CHECK(moment->ahead.has_value() == has_zone);
}

TEST_CASE("what has no date is no moment", "[date]") {
  const std::string typed = GENERATE(values<std::string>({"", "soon", "10:00", "true", "1620967737"}));
  CAPTURE(typed);
  CHECK_FALSE(parse_moment(typed));
}
