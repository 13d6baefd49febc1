// SPDX-License-Identifier: GPL-2.0-or-later
// The generation being served, exchanged for the new one soon after `current` moves, and for another whole
// one when its files fail.
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

/// Why what `current` names is not what is served as it should be.
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
  std::function<void(const std::string& reason)> unrecorded;  // which generation is served
};

/// Follows an index. Searches hold the snapshot they began with, so an exchange disturbs none.
class LiveIndex {
 public:
  /// Looks at the index once before it returns, then every fifth of a second from a thread of its
  /// own. An index that does not exist yet is waited for.
  LiveIndex(std::filesystem::path index, IndexEvents events);
  ~LiveIndex() = default;
  LiveIndex(const LiveIndex&) = delete;
  LiveIndex& operator=(const LiveIndex&) = delete;

  /// The generation to search now; null while there is none that is whole. Any thread.
  std::shared_ptr<const Snapshot> snapshot() const;

  /// Why the current generation is not the one that is served; none if it is. Any thread.
  std::optional<Refusal> refusal() const;

  /// Lets the next look try at once what was refused, and not only when its time has come. Any thread.
  void look_again() noexcept { look_again_ = true; }

 private:
  // A number alone does not tell a generation from another of an index that was deleted and built anew.
  struct Seen {
    index::GenerationNumber number = 0;
    std::uint64_t inode = 0;  // of the manifest; 0 if it is missing
    std::filesystem::file_time_type written;

    bool operator==(const Seen&) const = default;
  };
  // What `current` said.
  struct Look {
    std::optional<Seen> generation;
    std::string unreadable;  // why it said nothing; empty if it did, or is not there

    bool operator==(const Look&) const = default;
  };
  struct Attempt {
    std::shared_ptr<const Snapshot> snapshot;  // null if it failed
    std::string why;
    bool damaged = false;  // and not just out of reach
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
  std::weak_ptr<const Snapshot> troubled_;  // whose trouble was told and seen to
  std::optional<Refusal> told_;
  bool told_unrecorded_ = false;

  mutable Mutex mutex_;
  std::shared_ptr<const Snapshot> snapshot_ MITOS_GUARDED_BY(mutex_);
  std::optional<Refusal> refusal_ MITOS_GUARDED_BY(mutex_);
  Condition wake_;
  std::jthread watcher_;
};

}  // namespace mitos::snapshot
