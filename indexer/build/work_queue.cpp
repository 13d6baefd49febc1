// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/work_queue.h"

#include <algorithm>
#include <numeric>

namespace mitos::build {
namespace {

// A batch is large enough that handing it over costs nothing, and small enough that the queue
// holds little: 16 of them, half a megabyte of files each, per shard.
constexpr std::size_t kBatchFiles = 64;
constexpr std::uint64_t kBatchBytes = 512U << 10U;
constexpr std::size_t kQueuedBatches = 16;

// Opening a file and reading its front matter costs about as much as this many bytes of body.
constexpr std::uint64_t kFileOverhead = 2'000;

}  // namespace

std::vector<std::vector<Batch>> cut_into_batches(std::span<const std::uint64_t> bytes, std::size_t shards) {
  const std::uint64_t total = std::accumulate(bytes.begin(), bytes.end(), kFileOverhead * bytes.size());
  const std::uint64_t share = total / std::max<std::size_t>(shards, 1) + 1;
  std::vector<std::vector<Batch>> cut;
  std::uint64_t done = 0;
  std::uint64_t reached = 0;
  std::uint64_t in_batch = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    // A file may be as large as several shares; the shards it spans are then one.
    if (cut.empty() || done / share > reached) {
      reached = done / share;
      cut.emplace_back();
    }
    std::vector<Batch>& batches = cut.back();
    const bool full = batches.empty() || i - batches.back().first == kBatchFiles || in_batch > kBatchBytes;
    if (full) {
      batches.push_back({cut.size() - 1, batches.size(), i, i});
      in_batch = 0;
    }
    batches.back().last = i + 1;
    in_batch += bytes[i] + kFileOverhead;
    done += bytes[i] + kFileOverhead;
  }
  return cut;
}

WorkQueue::WorkQueue(std::vector<std::vector<Batch>> shards) : shards_(shards.size()) {
  for (std::size_t i = 0; i < shards.size(); ++i) shards_[i].batches = std::move(shards[i]);
}

WorkQueue::Job WorkQueue::next() {
  const Lock lock(mutex_);
  for (;;) {
    if (stopped_) return {};
    if (Shard* shard = shard_to_write(kQueuedBatches / 2)) return take_write(*shard);
    if (Shard* shard = shard_to_read()) return take_read(*shard);
    if (Shard* shard = shard_to_write(1)) return take_write(*shard);
    if (std::all_of(shards_.begin(), shards_.end(), [](const Shard& shard) { return shard.all_written(); })) {
      return {};
    }
    changed_.wait(mutex_);
  }
}

// The shard with the most to write, if that is at least so many batches.
WorkQueue::Shard* WorkQueue::shard_to_write(std::size_t at_least) {
  Shard* best = nullptr;
  for (Shard& shard : shards_) {
    if (!shard.can_write() || shard.waiting.size() < at_least) continue;
    if (best == nullptr || shard.waiting.size() > best->waiting.size()) best = &shard;
  }
  return best;
}

// The shard that is nearest to having nothing to write.
WorkQueue::Shard* WorkQueue::shard_to_read() {
  Shard* best = nullptr;
  for (Shard& shard : shards_) {
    if (shard.all_read() || shard.outstanding() >= kQueuedBatches) continue;
    if (best == nullptr || shard.outstanding() < best->outstanding()) best = &shard;
  }
  return best;
}

WorkQueue::ReadJob WorkQueue::take_read(Shard& shard) {
  ++shard.reading;
  return {shard.batches[shard.next_read++]};
}

WorkQueue::WriteJob WorkQueue::take_write(Shard& shard) {
  shard.writing = true;
  WriteJob job;
  job.shard = static_cast<std::size_t>(&shard - shards_.data());
  for (auto batch = shard.waiting.begin(); batch != shard.waiting.end() && batch->first == shard.next_write;
       batch = shard.waiting.erase(batch), ++shard.next_write) {
    std::move(batch->second.begin(), batch->second.end(), std::back_inserter(job.documents));
  }
  return job;
}

void WorkQueue::analysed(const Batch& batch, std::vector<AnalysedDocument> documents) {
  const Lock lock(mutex_);
  Shard& shard = shards_[batch.shard];
  --shard.reading;
  shard.waiting.emplace(batch.number, std::move(documents));
  changed_.notify_all();
}

void WorkQueue::written(std::size_t shard) {
  const Lock lock(mutex_);
  shards_[shard].writing = false;
  changed_.notify_all();
}

void WorkQueue::stop() {
  const Lock lock(mutex_);
  stopped_ = true;
  changed_.notify_all();
}

}  // namespace mitos::build
