// SPDX-License-Identifier: GPL-2.0-or-later
// Ctrl-C and SIGTERM while a build runs.
#pragma once

#include <atomic>
#include <csignal>
#include <stop_token>
#include <thread>

namespace mitos::cli {

/// Waits for SIGINT and SIGTERM on a thread of its own. Either asks the build to stop, and what has not
/// stopped soon after, or is asked twice, is ended on the spot with status 130: the next build removes what
/// is left. From may_publish() on both are ignored, so that 130 always means that nothing was published.
/// Make one before any other thread: threads inherit the blocked signals.
class InterruptWatch {
 public:
  InterruptWatch();
  ~InterruptWatch();
  InterruptWatch(const InterruptWatch&) = delete;
  InterruptWatch& operator=(const InterruptWatch&) = delete;

  std::stop_token token() const { return stop_.get_token(); }

  /// Whether the build may publish; false if it was stopped. Any thread.
  bool may_publish();

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
