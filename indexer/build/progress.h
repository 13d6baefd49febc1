// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <atomic>
#include <cstddef>

namespace mitos::build {

enum class Phase { walking, indexing, assembling, syncing, done };

/// How far a build is. The build writes it; another thread reads and shows it.
struct Progress {
  std::atomic<Phase> phase = Phase::walking;
  std::atomic<std::size_t> files = 0;
  std::atomic<std::size_t> files_done = 0;
};

}  // namespace mitos::build
