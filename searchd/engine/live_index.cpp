// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/engine/live_index.h"

#include <sys/stat.h>

#include <chrono>
#include <ranges>

namespace mitos::engine {
namespace {

constexpr std::chrono::milliseconds kInterval(200);
constexpr std::chrono::seconds kRetry(5);

}  // namespace

LiveIndex::LiveIndex(std::filesystem::path index, IndexEvents events)
    : index_(std::move(index)), events_(std::move(events)) {
  look();
  watcher_ = std::jthread([this](const std::stop_token& stop) { watch(stop); });
}

std::shared_ptr<const Snapshot> LiveIndex::snapshot() const {
  const std::lock_guard lock(mutex_);
  return snapshot_;
}

std::optional<Refusal> LiveIndex::refusal() const {
  const std::lock_guard lock(mutex_);
  return refusal_;
}

void LiveIndex::watch(const std::stop_token& stop) {
  std::mutex mutex;
  std::unique_lock lock(mutex);
  while (!wake_.wait_for(lock, stop, kInterval, [&stop] { return stop.stop_requested(); })) look();
}

LiveIndex::Seen LiveIndex::see(index::GenerationNumber number) const {
  const std::filesystem::path manifest = index::generation_folder(index_, number) / index::kManifestFile;
  Seen seen{number, 0, {}};
  struct stat status {};
  if (::stat(manifest.c_str(), &status) == 0) {
    std::error_code missing;
    seen.inode = status.st_ino;
    seen.written = std::filesystem::last_write_time(manifest, missing);
  }
  return seen;
}

void LiveIndex::look() {
  std::optional<Seen> seen;
  try {
    if (const auto current = index::current_generation(index_)) seen = see(*current);
    last_problem_.clear();
  } catch (const std::exception& error) {
    if (last_problem_ != error.what()) events_.unreadable(error.what());
    last_problem_ = error.what();
    return;
  }
  if (!seen) return;
  // What was refused may have been mended, or memory may have been short: asked again at leisure.
  const auto now = std::chrono::steady_clock::now();
  if (seen == looked_at_ && (!refusal() || now < retry_at_)) return;
  looked_at_ = seen;
  retry_at_ = now + kRetry;
  try {
    serve(Snapshot::open(index_, seen->number));
  } catch (const std::exception& problem) {  // out of memory too: what is served stays
    refuse({seen->number, problem.what()});
  }
}

void LiveIndex::serve(const std::shared_ptr<const Snapshot>& snapshot) {
  std::shared_ptr<const Snapshot> before;  // closed outside the lock
  {
    const std::lock_guard lock(mutex_);
    before = std::exchange(snapshot_, snapshot);
    refusal_.reset();
  }
  events_.served(*snapshot);
}

void LiveIndex::refuse(Refusal refusal) {
  if (this->refusal() != refusal) events_.refused(refusal);
  const index::GenerationNumber number = refusal.generation;
  if (!snapshot()) fall_back(number);
  const std::lock_guard lock(mutex_);
  refusal_ = std::move(refusal);
}

// After a start: nothing is served yet, and the current generation is damaged.
void LiveIndex::fall_back(index::GenerationNumber below) {
  for (const index::GenerationNumber number : index::finished_generations(index_) | std::views::reverse) {
    if (number >= below) continue;
    try {
      serve(Snapshot::open(index_, number));
      return;
    } catch (const std::exception& error) {
      events_.refused({number, error.what()});
    }
  }
}

}  // namespace mitos::engine
