// SPDX-License-Identifier: GPL-2.0-or-later
// A mutex whose use clang checks (-Wthread-safety, in the preset tidy). GCC sees std::mutex and no
// annotations. See https://clang.llvm.org/docs/ThreadSafetyAnalysis.html.
#pragma once

#include <condition_variable>
#include <mutex>

#if defined(__clang__)
#define MITOS_THREAD_SAFETY(attribute) __attribute__((attribute))
#else
#define MITOS_THREAD_SAFETY(attribute)
#endif

/// Behind a member: only to be touched while this mutex is held.
#define MITOS_GUARDED_BY(mutex) MITOS_THREAD_SAFETY(guarded_by(mutex))

/// Behind a function: the caller holds this mutex.
#define MITOS_REQUIRES(mutex) MITOS_THREAD_SAFETY(requires_capability(mutex))

namespace mitos {

class MITOS_THREAD_SAFETY(capability("mutex")) Mutex {
 public:
  void lock() MITOS_THREAD_SAFETY(acquire_capability()) { mutex_.lock(); }
  void unlock() MITOS_THREAD_SAFETY(release_capability()) { mutex_.unlock(); }

 private:
  std::mutex mutex_;
};

/// Holds a mutex as long as it lives.
class MITOS_THREAD_SAFETY(scoped_lockable) Lock {
 public:
  explicit Lock(Mutex& mutex) MITOS_THREAD_SAFETY(acquire_capability(mutex)) : mutex_(mutex) {
    mutex_.lock();
  }
  ~Lock() MITOS_THREAD_SAFETY(release_capability()) { mutex_.unlock(); }
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;

 private:
  Mutex& mutex_;
};

/// Waits with a Mutex that is held: `while (!ready_) changed_.wait(mutex_);`. Without a predicate, which the
/// analysis would take for a function that holds nothing.
using Condition = std::condition_variable_any;

}  // namespace mitos
