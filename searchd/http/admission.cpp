// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/http/admission.h"

#include <sched.h>

#include <algorithm>
#include <thread>

namespace mitos::http {

std::size_t Admission::cores() {
  cpu_set_t mine;
  CPU_ZERO(&mine);
  if (::sched_getaffinity(0, sizeof mine, &mine) == 0) return static_cast<std::size_t>(CPU_COUNT(&mine));
  return std::max(1U, std::thread::hardware_concurrency());
}

std::optional<Admission::Place> Admission::enter(std::uint64_t expected, std::chrono::milliseconds patience) {
  const Lock lock(mutex_);
  if (free_ > 0) {
    --free_;
    return Place(*this);
  }
  if (queue_.size() >= most_waiting_) return std::nullopt;
  Waiter waiter;
  const auto now = Clock::now();
  // Of work, a minute and an hour are the same.
  constexpr std::uint64_t kMostExpected = 60'000'000'000;
  const std::chrono::nanoseconds later(std::min(expected, kMostExpected) * kMillisecondsLater);
  const auto place = queue_.emplace(now + later, &waiter);
  waiter.called.wait_until(mutex_, now + patience, [&waiter] { return waiter.admitted; });
  if (waiter.admitted) return Place(*this);
  queue_.erase(place);
  return std::nullopt;
}

void Admission::leave() {
  const Lock lock(mutex_);
  if (queue_.empty()) {
    ++free_;
    return;
  }
  Waiter& next = *queue_.begin()->second;
  queue_.erase(queue_.begin());
  next.admitted = true;
  next.called.notify_one();
}

std::size_t Admission::waiting() const {
  const Lock lock(mutex_);
  return queue_.size();
}

}  // namespace mitos::http
