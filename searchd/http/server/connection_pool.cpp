// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/http/server/connection_pool.h"

#include <exception>
#include <utility>

namespace mitos::http {
namespace {

constexpr std::size_t kMostWaiting = 4'096;
constexpr std::chrono::milliseconds kTimeToBreakOff(1'200);

}  // namespace

ConnectionPool::ConnectionPool(std::size_t most_threads, Serve serve)
    : serve_(std::move(serve)), most_threads_(most_threads) {
  threads_.reserve(most_threads_);
  // A server that cannot have one thread must not begin to listen.
  const Lock lock(mutex_);
  threads_.emplace_back([this] { work(); });
  ++running_;
}

ConnectionPool::~ConnectionPool() {
  close(std::chrono::milliseconds(0));
}

bool ConnectionPool::take(io::FileDescriptor& socket) noexcept {
  const Lock lock(mutex_);
  if (waiting_.size() >= kMostWaiting) return false;
  if (waiting_.size() >= idle_ && threads_.size() < most_threads_) start_thread();
  try {
    waiting_.emplace_back();
  } catch (const std::bad_alloc&) {
    return false;
  }
  waiting_.back() = std::move(socket);
  wake_.notify_one();
  return true;
}

void ConnectionPool::start_thread() noexcept {
  try {
    threads_.emplace_back([this] { work(); });
    ++running_;
  } catch (const std::exception&) {  // no memory, or the system's limit: the threads there are take turns
    return;
  }
}

void ConnectionPool::work() {
  while (const std::optional<io::FileDescriptor> socket = next()) serve_(*socket, phase_);
  const Lock lock(mutex_);
  --running_;
  ended_.notify_all();
}

// The next connection to serve; none when there will be no more.
std::optional<io::FileDescriptor> ConnectionPool::next() {
  const Lock lock(mutex_);
  ++idle_;
  while (waiting_.empty() && phase_ == Phase::open) wake_.wait(mutex_);
  --idle_;
  if (waiting_.empty()) return std::nullopt;
  io::FileDescriptor socket = std::move(waiting_.front());
  waiting_.pop_front();
  return socket;
}

bool ConnectionPool::close(std::chrono::milliseconds patience) {
  const Lock lock(mutex_);
  if (phase_ == Phase::open) phase_ = Phase::closing;
  wake_.notify_all();
  if (all_end_within(patience)) return true;
  phase_ = Phase::cut;
  return all_end_within(kTimeToBreakOff);
}

bool ConnectionPool::all_end_within(std::chrono::milliseconds patience) {
  const auto deadline = std::chrono::steady_clock::now() + patience;
  while (running_ > 0) {
    if (ended_.wait_until(mutex_, deadline) == std::cv_status::timeout) return running_ == 0;
  }
  return true;
}

}  // namespace mitos::http
