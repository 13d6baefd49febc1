// SPDX-License-Identifier: GPL-2.0-or-later
// Which requests are worked on now, and which wait: no more at once than there are cores, since more would
// only make each of them slower and hold more memory (docs/decisions/0026).
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

#include "common/mutex.h"

namespace mitos::http {

/// Any thread. Must outlive its places.
class Admission {
 public:
  static constexpr std::size_t kMostWaiting = 256;
  static constexpr std::chrono::milliseconds kPatience{900};  // who comes in last is answered within a second

  /// As many places as this process may use cores.
  static std::size_t cores();

  explicit Admission(std::size_t places = cores(), std::size_t most_waiting = kMostWaiting)
      : free_(places), most_waiting_(most_waiting) {}
  Admission(const Admission&) = delete;
  Admission& operator=(const Admission&) = delete;
  ~Admission() = default;

  /// The right to work, given back by the destructor.
  class Place {
   public:
    explicit Place(Admission& admission) : admission_(&admission) {}
    Place(Place&& other) noexcept : admission_(std::exchange(other.admission_, nullptr)) {}
    Place& operator=(Place&&) = delete;
    ~Place() {
      if (admission_ != nullptr) admission_->leave();
    }

   private:
    Admission* admission_;
  };

  /// Waits for a place. Who came first is served first; but each millisecond of `expected` work (nanoseconds)
  /// counts like kMillisecondsLater of coming later, so that those who want little do not wait for those who
  /// want much. None at once if too many wait already, and after `patience`.
  std::optional<Place> enter(std::uint64_t expected, std::chrono::milliseconds patience = kPatience);

  /// How many wait.
  std::size_t waiting() const;

 private:
  using Clock = std::chrono::steady_clock;

  static constexpr std::uint64_t kMillisecondsLater = 50;

  struct Waiter {
    Condition called;
    bool admitted = false;
  };

  void leave();

  mutable Mutex mutex_;
  std::size_t free_ MITOS_GUARDED_BY(mutex_);  // 0 while any wait
  std::size_t most_waiting_ MITOS_GUARDED_BY(mutex_);
  std::multimap<Clock::time_point, Waiter*> queue_ MITOS_GUARDED_BY(mutex_);
};

}  // namespace mitos::http
