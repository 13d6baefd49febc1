// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <atomic>
#include <cstdint>

namespace mitos::test {

/// Which allocations of a program fail, shared with it by a file.
struct MemoryPlan {
  std::atomic<bool> armed;
  std::atomic<bool> all_after;        // not just that one, but every one from it on
  std::atomic<std::int64_t> fail_at;  // counted from 1
  std::atomic<std::int64_t> asked;    // so far
  std::atomic<std::int64_t> failed;   // of these
};

}  // namespace mitos::test
