// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/engine/live_index.h"

#include <chrono>
#include <ranges>

#include "common/error.h"

namespace mitos::engine {
namespace {

constexpr std::chrono::milliseconds kInterval(200);

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

void LiveIndex::look() {
  std::optional<index::GenerationNumber> current;
  try {
    current = index::current_generation(index_);
    last_problem_.clear();
  } catch (const Error& error) {
    if (last_problem_ != error.what()) events_.unreadable(error.what());
    last_problem_ = error.what();
    return;
  }
  if (!current || current == looked_at_) return;
  looked_at_ = current;
  try {
    serve(Snapshot::open(index_, *current));
  } catch (const std::exception& problem) {  // out of memory too: what is served stays
    refuse({*current, problem.what()});
  }
}

void LiveIndex::serve(std::shared_ptr<const Snapshot> snapshot) {
  std::shared_ptr<const Snapshot> before;  // closed outside the lock
  {
    const std::lock_guard lock(mutex_);
    before = std::exchange(snapshot_, snapshot);
    refusal_.reset();
  }
  events_.served(*snapshot);
}

void LiveIndex::refuse(Refusal refusal) {
  events_.refused(refusal);
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
    } catch (const Error& error) {
      events_.refused({number, error.what()});
    }
  }
}

}  // namespace mitos::engine
