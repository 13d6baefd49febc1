// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <csignal>
#include <functional>
#include <thread>

namespace mitos::ops {

/// What the process does on signals. Both are called from one thread of its own, one at a time.
struct SignalActions {
  std::function<void()> stop;    // SIGTERM, SIGINT; the second one, too
  std::function<void()> reload;  // SIGHUP
};

/// Waits for signals, which are blocked in every thread that is started while this is there: make it first.
/// SIGUSR1, SIGUSR2, SIGPIPE and SIGXFSZ (a log that may not grow) do nothing.
class Signals {
 public:
  /// Blocks them; they are kept until listen().
  Signals();
  ~Signals();
  Signals(const Signals&) = delete;
  Signals& operator=(const Signals&) = delete;

  /// From now on `actions` are called. Once.
  void listen(SignalActions actions);

 private:
  sigset_t waited_for_;
  std::jthread thread_;
};

}  // namespace mitos::ops
