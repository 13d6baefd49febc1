// SPDX-License-Identifier: GPL-2.0-or-later
// Who does what next in a build. Files are cut into shards, a contiguous run each, and shards into
// batches. Any thread may read and analyse any batch; a shard is written by one thread at a time,
// its batches in order. The queue between the two stages is bounded: when a shard's is full, the
// threads write instead of reading on. All threads serve both stages, so that N threads are N
// busy cores whichever stage is the slower one.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <variant>
#include <vector>

#include "common/mutex.h"
#include "indexer/build/analyse.h"

namespace mitos::build {

/// A run of files, by their place in the list: [first, last).
struct Batch {
  std::size_t shard = 0;
  std::size_t number = 0;  // within the shard
  std::size_t first = 0;
  std::size_t last = 0;
};

/// Cuts files into `shards` runs of about the same work each, and those into batches; `bytes` are
/// the files' sizes. Fewer shards come back when there are not enough files.
std::vector<std::vector<Batch>> cut_into_batches(std::span<const std::uint64_t> bytes, std::size_t shards);

/// Hands out work; every member may be called from any thread.
class WorkQueue {
 public:
  explicit WorkQueue(std::vector<std::vector<Batch>> shards);

  struct ReadJob {
    Batch batch;
  };
  struct WriteJob {
    std::size_t shard = 0;
    std::vector<AnalysedDocument> documents;
  };
  using Job = std::variant<std::monostate, ReadJob, WriteJob>;

  /// Waits until there is something to do; std::monostate means that nothing will be any more.
  Job next();

  /// A ReadJob is done.
  void analysed(const Batch& batch, std::vector<AnalysedDocument> documents);

  /// A WriteJob is done.
  void written(std::size_t shard);

  /// Makes next() return std::monostate from now on: a thread failed, or the user gave up.
  void stop();

 private:
  struct Shard {
    std::vector<Batch> batches;
    std::size_t next_read = 0;
    std::size_t next_write = 0;
    std::size_t reading = 0;
    bool writing = false;
    std::map<std::size_t, std::vector<AnalysedDocument>> waiting;  // analysed, by batch

    bool all_read() const { return next_read == batches.size(); }
    bool all_written() const { return next_write == batches.size() && !writing; }
    bool can_write() const { return !writing && waiting.contains(next_write); }
    std::size_t outstanding() const { return reading + waiting.size(); }
  };

  Shard* shard_to_write(std::size_t at_least) MITOS_REQUIRES(mutex_);
  Shard* shard_to_read() MITOS_REQUIRES(mutex_);
  WriteJob take_write(Shard& shard) MITOS_REQUIRES(mutex_);
  ReadJob take_read(Shard& shard) MITOS_REQUIRES(mutex_);

  Mutex mutex_;
  Condition changed_;
  std::vector<Shard> shards_ MITOS_GUARDED_BY(mutex_);
  bool stopped_ MITOS_GUARDED_BY(mutex_) = false;
};

}  // namespace mitos::build
