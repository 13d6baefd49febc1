// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/unpublished_generation.h"

#include <cstdlib>
#include <utility>

namespace mitos::build {
namespace {

// A handler of std::terminate() is told nothing, so it finds these here.
const UnpublishedGeneration* in_work = nullptr;
std::terminate_handler handler_before = nullptr;

// Other threads may still be writing: a folder that has got a new file meanwhile is tried again.
[[noreturn]] void discard_and_terminate() {
  constexpr int kTries = 20;
  for (int left = kTries; left > 0 && !in_work->discard(); --left) {
  }
  handler_before();
  std::abort();
}

}  // namespace

UnpublishedGeneration::UnpublishedGeneration(std::filesystem::path index)
    : index_(std::move(index)), number_(index::begin_generation(index_)) {
  in_work = this;
  handler_before = std::set_terminate(discard_and_terminate);
}

UnpublishedGeneration::~UnpublishedGeneration() {
  std::set_terminate(handler_before);
  in_work = nullptr;
  if (!published_) discard();
}

bool UnpublishedGeneration::discard() const noexcept {
  return index::discard_generation(index_, number_);
}

void UnpublishedGeneration::publish() {
  index::publish_generation(index_, number_);
  published_ = true;
}

}  // namespace mitos::build
