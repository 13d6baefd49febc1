// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <deque>
#include <functional>
#include <optional>
#include <thread>
#include <vector>

#include "common/io/file_descriptor.h"
#include "common/mutex.h"

namespace mitos::http {

/// How far a stop has come: `closing` lets what has begun end, `cut` lets nothing go on.
enum class Phase { open, closing, cut };

/// The threads that serve connections, one each, started as they are needed and then kept. A thread that
/// cannot be started is done without: there is always one.
class ConnectionPool {
 public:
  /// Serves one connection to its end, which it reaches soon after `phase` is `cut`. Called from many
  /// threads; must not throw.
  using Serve = std::function<void(const io::FileDescriptor& socket, const std::atomic<Phase>& phase)>;

  /// Throws std::system_error if not one thread can be started.
  ConnectionPool(std::size_t most_threads, Serve serve);
  ~ConnectionPool();
  ConnectionPool(const ConnectionPool&) = delete;
  ConnectionPool& operator=(const ConnectionPool&) = delete;

  /// Lets `socket` be served, at once or when a thread is free, and takes it; leaves it to the caller and
  /// returns false if too many wait, or there is no memory. One thread.
  bool take(io::FileDescriptor& socket) noexcept;

  /// Ends: for `patience` whatever has begun may end, then everything is cut. False if threads are left even
  /// then, which only the end of the process stops.
  bool close(std::chrono::milliseconds patience);

 private:
  void work();
  std::optional<io::FileDescriptor> next();
  void start_thread() noexcept MITOS_REQUIRES(mutex_);
  bool all_end_within(std::chrono::milliseconds patience) MITOS_REQUIRES(mutex_);

  Serve serve_;
  std::size_t most_threads_;
  std::atomic<Phase> phase_ = Phase::open;
  Mutex mutex_;
  Condition wake_;
  Condition ended_;
  std::deque<io::FileDescriptor> waiting_ MITOS_GUARDED_BY(mutex_);
  std::size_t idle_ MITOS_GUARDED_BY(mutex_) = 0;     // threads that have nothing to serve
  std::size_t running_ MITOS_GUARDED_BY(mutex_) = 0;  // threads that have not ended
  std::vector<std::jthread> threads_ MITOS_GUARDED_BY(mutex_);
};

}  // namespace mitos::http
