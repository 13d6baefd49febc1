// SPDX-License-Identifier: GPL-2.0-or-later
// The processor time of a thread, for limits that a busy machine must not bring nearer.
#pragma once

#include <chrono>

namespace mitos::io {

/// What the calling thread has taken of the processor since it began (POSIX, CLOCK_THREAD_CPUTIME_ID). Times of
/// two threads cannot be compared. A look costs a call of the kernel.
struct ThreadClock {
  using duration = std::chrono::nanoseconds;
  using rep = duration::rep;
  using period = duration::period;
  using time_point = std::chrono::time_point<ThreadClock>;
  static constexpr bool is_steady = true;  // NOLINT(readability-identifier-naming): Clock asks for it.

  static time_point now() noexcept;
};

}  // namespace mitos::io
