// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cli/interrupt_watch.h"

#include <pthread.h>
#include <unistd.h>

#include <ctime>
#include <string_view>

#include "indexer/cli/exit_status.h"

namespace mitos::cli {
namespace {

constexpr int kWakeUp = SIGUSR1;

// A library that is in the middle of something, as Xapian is while it compacts, cannot be stopped. A build
// ends within a second.
constexpr timespec kGrace{0, 700'000'000};

}  // namespace

InterruptWatch::InterruptWatch() {
  sigemptyset(&signals_);
  for (const int number : {SIGINT, SIGTERM, kWakeUp}) sigaddset(&signals_, number);
  pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
  watcher_ = std::jthread([this] { watch(); });
}

InterruptWatch::~InterruptWatch() {
  pthread_kill(watcher_.native_handle(), kWakeUp);
}

bool InterruptWatch::begin_publishing() {
  return decide(State::publishing);
}

bool InterruptWatch::decide(State state) {
  State building = State::building;
  return state_.compare_exchange_strong(building, state);
}

void InterruptWatch::watch() {
  int number = 0;
  sigwait(&signals_, &number);
  while (number != kWakeUp && !decide(State::stopped)) sigwait(&signals_, &number);
  if (number == kWakeUp) return;
  stop_.request_stop();
  if (sigtimedwait(&signals_, nullptr, &kGrace) == kWakeUp) return;
  constexpr std::string_view kMessage = "mitos-indexer: interrupted; nothing was published\n";
  // What cannot be said cannot be helped.
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, kMessage.data(), kMessage.size());
  ::_exit(static_cast<int>(ExitStatus::interrupted));
}

}  // namespace mitos::cli
