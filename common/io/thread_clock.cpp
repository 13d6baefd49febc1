// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/io/thread_clock.h"

#include <ctime>

namespace mitos::io {

ThreadClock::time_point ThreadClock::now() noexcept {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return time_point(std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
}

}  // namespace mitos::io
