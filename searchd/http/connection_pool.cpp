// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/http/connection_pool.h"

#include <exception>

namespace mitos::http {
namespace {

constexpr std::size_t kMostWaiting = 4'096;
constexpr std::chrono::milliseconds kTimeToBreakOff(1'200);

}  // namespace

ConnectionPool::ConnectionPool(std::size_t most_threads, Serve serve)
    : serve_(std::move(serve)), most_threads_(most_threads) {
  threads_.reserve(most_threads_);
}

ConnectionPool::~ConnectionPool() {
  close(std::chrono::milliseconds(0));
}

bool ConnectionPool::take(io::FileDescriptor& socket) noexcept {
  const std::lock_guard lock(mutex_);
  if (waiting_.size() >= kMostWaiting) return false;
  if (waiting_.size() >= idle_ && threads_.size() < most_threads_ && !start_thread() && threads_.empty())
    return false;
  try {
    waiting_.emplace_back();
  } catch (const std::bad_alloc&) {
    return false;
  }
  waiting_.back() = std::move(socket);
  wake_.notify_one();
  return true;
}

bool ConnectionPool::start_thread() noexcept {
  try {
    threads_.emplace_back([this] { work(); });
    ++running_;
    return true;
  } catch (const std::exception&) {  // no memory, or the system's limit: the threads there are take turns
    return false;
  }
}

void ConnectionPool::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    ++idle_;
    wake_.wait(lock, [this] { return !waiting_.empty() || phase_ != Phase::open; });
    --idle_;
    if (waiting_.empty()) break;
    const io::FileDescriptor socket = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    serve_(socket, phase_);
    lock.lock();
  }
  --running_;
  ended_.notify_all();
}

bool ConnectionPool::close(std::chrono::milliseconds patience) {
  std::unique_lock lock(mutex_);
  if (phase_ == Phase::open) phase_ = Phase::closing;
  wake_.notify_all();
  const auto all_ended = [this] { return running_ == 0; };
  if (ended_.wait_for(lock, patience, all_ended)) return true;
  phase_ = Phase::cut;
  return ended_.wait_for(lock, kTimeToBreakOff, all_ended);
}

}  // namespace mitos::http
