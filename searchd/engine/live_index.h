// SPDX-License-Identifier: GPL-2.0-or-later
// The generation being served, exchanged for the new one soon after `current` moves.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "searchd/engine/snapshot.h"

namespace mitos::engine {

/// A generation that was published but is not served, and why.
struct Refusal {
  index::GenerationNumber generation = 0;
  std::string reason;

  bool operator==(const Refusal&) const = default;
};

/// What happened, for the log. Called from the constructor, then from the watching thread; one call
/// at a time.
struct IndexEvents {
  std::function<void(const Snapshot&)> served;
  std::function<void(const Refusal&)> refused;
  std::function<void(const std::string& reason)> unreadable;
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

 private:
  // A number alone does not tell a generation from another of an index that was deleted and built anew.
  struct Seen {
    index::GenerationNumber number = 0;
    std::uint64_t inode = 0;  // of the manifest; 0 if it is missing
    std::filesystem::file_time_type written;

    bool operator==(const Seen&) const = default;
  };
  Seen see(index::GenerationNumber number) const;

  void watch(const std::stop_token& stop);
  void look();
  void serve(const std::shared_ptr<const Snapshot>& snapshot);
  void refuse(Refusal refusal);
  void fall_back(index::GenerationNumber below);

  std::filesystem::path index_;
  IndexEvents events_;
  // The watching thread's own:
  std::optional<Seen> looked_at_;
  std::chrono::steady_clock::time_point retry_at_;
  std::string last_problem_;

  mutable std::mutex mutex_;
  std::shared_ptr<const Snapshot> snapshot_;  // guarded by mutex_
  std::optional<Refusal> refusal_;            // guarded by mutex_
  std::condition_variable_any wake_;
  std::jthread watcher_;
};

}  // namespace mitos::engine
