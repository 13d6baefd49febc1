// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>

namespace mitos::source {

/// A time zone of the IANA database, such as “Europe/Athens”; UTC by default. Copies are cheap: they share
/// the zone's data. Any thread.
class TimeZone {
 public:
  TimeZone() = default;

  /// std::nullopt if the system has no data for a zone of this name.
  static std::optional<TimeZone> named(const std::string& name);

  /// The time at which the clocks of the zone show `local`; the first, if they show it twice.
  std::chrono::sys_seconds to_utc(std::chrono::local_seconds local) const;

  /// What the clocks of the zone show at `time`.
  std::chrono::local_seconds to_local(std::chrono::sys_seconds time) const;

 private:
  struct Zone;
  std::chrono::seconds ahead_at(std::chrono::seconds since_1970, bool is_local) const;
  std::shared_ptr<const Zone> zone_;  // none: UTC
};

}  // namespace mitos::source
