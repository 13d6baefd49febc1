// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/ops/signals.h"

#include <pthread.h>

namespace mitos::ops {

Signals::Signals() : waited_for_() {
  sigemptyset(&waited_for_);
  for (const int signal : {SIGTERM, SIGINT, SIGHUP, SIGUSR1, SIGUSR2}) sigaddset(&waited_for_, signal);
  pthread_sigmask(SIG_BLOCK, &waited_for_, nullptr);
  // A client that hangs up, or a log that is full, is no reason to die.
  for (const int signal : {SIGPIPE, SIGXFSZ}) std::signal(signal, SIG_IGN);
}

Signals::~Signals() {
  if (!thread_.joinable()) return;
  thread_.request_stop();
  pthread_kill(thread_.native_handle(), SIGUSR1);  // so that it wakes
}

void Signals::listen(SignalActions actions) {
  thread_ = std::jthread([this, actions = std::move(actions)](const std::stop_token& stop) {
    for (;;) {
      int signal = 0;
      sigwait(&waited_for_, &signal);
      if (stop.stop_requested()) return;
      if (signal == SIGTERM || signal == SIGINT) actions.stop();
      if (signal == SIGHUP) actions.reload();
    }
  });
}

}  // namespace mitos::ops
