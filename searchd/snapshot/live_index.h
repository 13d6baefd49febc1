// SPDX-License-Identifier: GPL-2.0-or-later
// The generation that is served. It is replaced soon after `current` names another, and by another undamaged
// generation when its own files cannot be read.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "common/mutex.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::snapshot {

/// Why the generation that `current` names is not served, or is served with faults.
struct Refusal {
  index::GenerationNumber generation = 0;  // 0: `current` itself cannot be read
  std::string reason;

  bool operator==(const Refusal&) const = default;
};

/// What happened, for the log. Called from the constructor, then from the watching thread; one call
/// at a time.
struct IndexEvents {
  std::function<void(const Snapshot&)> served;
  std::function<void(const Refusal&)> refused;
  std::function<void(const std::string& reason)> unreadable;  // `current`
  std::function<void(const std::string& reason)>
      unrecorded;  // the note of which generation is served cannot be written
};

/// Follows an index. Searches hold the snapshot they began with, so an exchange does not affect them.
class LiveIndex {
 public:
  /// Looks at the index once before it returns, then every 200 ms from a thread of its own. Waits for
  /// an index that does not exist yet.
  LiveIndex(std::filesystem::path index, IndexEvents events);
  ~LiveIndex() = default;
  LiveIndex(const LiveIndex&) = delete;
  LiveIndex& operator=(const LiveIndex&) = delete;

  /// The generation to search now; null while no undamaged generation was found. Any thread.
  std::shared_ptr<const Snapshot> snapshot() const;

  /// Why the current generation is not served, or is served with faults; std::nullopt if all is well. Any
  /// thread.
  std::optional<Refusal> refusal() const;

  /// Makes the next look retry a refused generation at once, without waiting for the retry time. Any thread.
  void look_again() noexcept { look_again_ = true; }

 private:
  // After an index is deleted and built anew the numbers repeat: a number alone does not identify a
  // generation.
  struct Seen {
    index::GenerationNumber number = 0;
    std::uint64_t inode = 0;  // of the manifest; 0 if it is missing
    std::filesystem::file_time_type written;

    bool operator==(const Seen&) const = default;
  };
  // What `current` said.
  struct Look {
    std::optional<Seen> generation;
    std::string unreadable;  // why `current` could not be read; empty if it was read or is missing

    bool operator==(const Look&) const = default;
  };
  struct Attempt {
    std::shared_ptr<const Snapshot> snapshot;  // null if it failed
    std::string why;
    bool damaged = false;  // false if it was only out of reach
  };

  void watch(const std::stop_token& stop);
  void look_safely() noexcept;
  void look();
  Look look_at_current() const;
  std::optional<Refusal> trouble() const;
  Attempt attempt(index::GenerationNumber number) const;
  std::vector<index::GenerationNumber> others(const std::optional<Seen>& current) const;
  void replace(const Look& look);
  void serve_another(const Look& look, const std::optional<Refusal>& why, bool drop);
  void serve(const std::shared_ptr<const Snapshot>& snapshot, const std::optional<Refusal>& refusal);
  void tell(const std::optional<Refusal>& refusal);
  void record(const Snapshot& snapshot);
  std::shared_ptr<const Snapshot> held() const;

  std::filesystem::path index_;
  IndexEvents events_;
  std::atomic<bool> look_again_ = false;
  // The watching thread's own:
  std::optional<Look> last_look_;
  std::chrono::steady_clock::time_point retry_at_;
  std::weak_ptr<const Snapshot> troubled_;  // the snapshot whose damage was reported and handled
  std::optional<Refusal> told_;
  bool told_unrecorded_ = false;

  mutable Mutex mutex_;
  std::shared_ptr<const Snapshot> snapshot_ MITOS_GUARDED_BY(mutex_);
  std::optional<Refusal> refusal_ MITOS_GUARDED_BY(mutex_);
  Condition wake_;
  std::jthread watcher_;
};

}  // namespace mitos::snapshot
