// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/snapshot/live_index.h"

#include <sys/stat.h>

#include <algorithm>
#include <chrono>

#include "common/error.h"
#include "searchd/snapshot/served_record.h"

namespace mitos::snapshot {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kInterval(200);
constexpr std::chrono::seconds kRetry(5);

}  // namespace

LiveIndex::LiveIndex(std::filesystem::path index, IndexEvents events)
    : index_(std::move(index)), events_(std::move(events)) {
  look_safely();
  watcher_ = std::jthread([this](const std::stop_token& stop) { watch(stop); });
}

std::shared_ptr<const Snapshot> LiveIndex::held() const {
  const Lock lock(mutex_);
  return snapshot_;
}

std::shared_ptr<const Snapshot> LiveIndex::snapshot() const {
  std::shared_ptr<const Snapshot> snapshot = held();
  if (snapshot && snapshot->damage()) snapshot = nullptr;
  return snapshot;
}

std::optional<Refusal> LiveIndex::refusal() const {
  if (auto trouble = this->trouble()) return trouble;
  const Lock lock(mutex_);
  return refusal_;
}

// What is wrong with the generation that is served.
std::optional<Refusal> LiveIndex::trouble() const {
  const std::shared_ptr<const Snapshot> snapshot = held();
  if (!snapshot) return std::nullopt;
  std::optional<std::string> why = snapshot->damage();
  if (!why) why = snapshot->doubt();
  return why ? std::optional(Refusal{snapshot->manifest().generation, *why}) : std::nullopt;
}

void LiveIndex::watch(const std::stop_token& stop) {
  Mutex mutex;  // of wake_ alone
  const Lock lock(mutex);
  while (!wake_.wait_for(mutex, stop, kInterval, [&stop] { return stop.stop_requested(); })) look_safely();
}

void LiveIndex::look_safely() noexcept {
  try {
    look();
  } catch (const std::exception&) {
    // There is no memory even to say so. What is served stays, and the next look comes soon.
    return;
  }
}

LiveIndex::Look LiveIndex::look_at_current() const {
  Look look;
  std::optional<index::GenerationNumber> number;
  try {
    number = index::current_generation(index_);
  } catch (const Error& error) {
    look.unreadable = error.what();
  }
  if (!number) return look;
  const std::filesystem::path manifest = index::generation_folder(index_, *number) / index::kManifestFile;
  look.generation = Seen{*number, 0, {}};
  struct stat status {};
  if (::stat(manifest.c_str(), &status) == 0) {
    std::error_code missing;
    look.generation->inode = status.st_ino;
    look.generation->written = std::filesystem::last_write_time(manifest, missing);
  }
  return look;
}

void LiveIndex::look() {
  const Look look = look_at_current();
  const bool asked = look_again_.exchange(false);
  // What was refused may have been mended, or memory may have been short: tried again at leisure.
  const Clock::time_point now = Clock::now();
  const bool due = (asked || now >= retry_at_) && refusal();
  const std::shared_ptr<const Snapshot> held = this->held();
  const bool damaged = held && troubled_.lock() != held && held->damage();
  if (look == last_look_ && !due && !damaged) return;
  last_look_ = look;
  retry_at_ = now + kRetry;
  replace(look);
}

LiveIndex::Attempt LiveIndex::attempt(index::GenerationNumber number) const {
  try {
    return {Snapshot::open(index_, number), "", false};
  } catch (const IndexError& error) {
    return {nullptr, error.what(), true};
  } catch (const std::exception& problem) {  // out of memory, too
    return {nullptr, problem.what(), false};
  }
}

// Serves what `current` names; else what is served, if it is whole; else any other that is.
void LiveIndex::replace(const Look& look) {
  const std::shared_ptr<const Snapshot> held = this->held();
  const std::optional<Refusal> trouble = this->trouble();
  if (trouble && troubled_.lock() != held) {
    troubled_ = held;
    events_.refused(*trouble);
  }
  std::optional<Refusal> why = trouble;
  bool drop = held && held->damage();
  if (look.generation) {
    const index::GenerationNumber number = look.generation->number;
    const Attempt attempt = this->attempt(number);
    if (attempt.snapshot) return serve(attempt.snapshot, std::nullopt);
    why = Refusal{number, attempt.why};
    drop = drop || (trouble && trouble->generation == number && attempt.damaged);
  } else if (!look.unreadable.empty()) {
    why = Refusal{0, look.unreadable};
  } else if (!held && last_served(index_)) {
    why = Refusal{0, "which generation is the current one is not said in " + index_.string()};
  }
  if (held && !trouble) return serve(held, why);
  if (why) serve_another(look, why, drop);
}

void LiveIndex::serve_another(const Look& look, const std::optional<Refusal>& why, bool drop) {
  tell(why);
  const std::shared_ptr<const Snapshot> held = this->held();
  for (const index::GenerationNumber number : others(look.generation)) {
    const Attempt attempt = this->attempt(number);
    if (attempt.snapshot) return serve(attempt.snapshot, why);
    const bool own = held && held->manifest().generation == number;
    drop = drop || (own && attempt.damaged);
    if (!own) events_.refused({number, attempt.why});
  }
  serve(drop ? nullptr : held, why);
}

// The one that was served last, those before the current one, then any: the newest first.
std::vector<index::GenerationNumber> LiveIndex::others(const std::optional<Seen>& current) const {
  std::vector<index::GenerationNumber> numbers;
  try {
    numbers = index::finished_generations(index_);
  } catch (const Error&) {  // what cannot be looked at cannot be served
    return numbers;
  }
  std::reverse(numbers.begin(), numbers.end());
  const auto last = last_served(index_);
  const auto rank = [&](index::GenerationNumber number) {
    if (number == last) return 0;
    return !current || number < current->number ? 1 : 2;
  };
  if (current) std::erase(numbers, current->number);
  std::stable_sort(numbers.begin(), numbers.end(), [&](auto a, auto b) { return rank(a) < rank(b); });
  return numbers;
}

void LiveIndex::serve(const std::shared_ptr<const Snapshot>& snapshot,
                      const std::optional<Refusal>& refusal) {
  tell(refusal);
  std::shared_ptr<const Snapshot> before;  // closed outside the lock
  {
    const Lock lock(mutex_);
    before = std::exchange(snapshot_, snapshot);
    refusal_ = refusal;
  }
  if (!snapshot || snapshot == before) return;
  events_.served(*snapshot);
  record(*snapshot);
}

void LiveIndex::tell(const std::optional<Refusal>& refusal) {
  if (refusal && refusal != told_) {
    if (refusal->generation == 0) {
      events_.unreadable(refusal->reason);
    } else {
      events_.refused(*refusal);
    }
  }
  told_ = refusal;
}

void LiveIndex::record(const Snapshot& snapshot) {
  try {
    record_served(index_, snapshot.manifest().generation);
    told_unrecorded_ = false;
  } catch (const IoError& error) {
    if (!std::exchange(told_unrecorded_, true)) events_.unrecorded(error.what());
  }
}

}  // namespace mitos::snapshot
