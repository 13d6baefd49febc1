// SPDX-License-Identifier: GPL-2.0-or-later
// Ctrl-C and SIGTERM while a build runs.
#pragma once

#include <atomic>
#include <csignal>
#include <stop_token>
#include <thread>

namespace mitos::cli {

/// Waits for SIGINT and SIGTERM on a thread of its own. The first signal asks the build to stop. The process
/// exits at once with status 130 on a second signal, or if the build still runs 0.7 seconds after the first.
/// The next build removes what this one left. After begin_publishing() returned true both signals are
/// ignored, so status 130 always means that nothing was published. Make one before any other thread: later
/// threads inherit the signal mask. The signals stay blocked after it.
class InterruptWatch {
 public:
  InterruptWatch();
  ~InterruptWatch();
  InterruptWatch(const InterruptWatch&) = delete;
  InterruptWatch& operator=(const InterruptWatch&) = delete;

  std::stop_token token() const { return stop_.get_token(); }

  /// Whether the build may publish; false if it was asked to stop. Called once. Any thread.
  bool begin_publishing();

 private:
  enum class State { building, publishing, stopped };

  void watch();
  bool decide(State state);

  std::stop_source stop_;
  std::atomic<State> state_ = State::building;
  sigset_t signals_{};
  std::jthread watcher_;
};

}  // namespace mitos::cli
