// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>

namespace mitos::source {

/// Where clocks show the same, such as “Europe/Athens”; UTC unless another is named. Copies share what they
/// know; any thread.
class TimeZone {
 public:
  TimeZone() = default;

  /// None if there is no zone of this name (IANA).
  static std::optional<TimeZone> named(const std::string& name);

  /// The time at which the clocks of the zone show `local`; of an hour that they show twice, the first.
  std::chrono::sys_seconds to_utc(std::chrono::local_seconds local) const;

  /// What the clocks of the zone show then.
  std::chrono::local_seconds to_local(std::chrono::sys_seconds time) const;

 private:
  struct Zone;
  std::chrono::seconds ahead_at(std::chrono::seconds since_1970, bool is_local) const;
  std::shared_ptr<const Zone> zone_;  // none: UTC
};

}  // namespace mitos::source
