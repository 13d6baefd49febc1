// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <exception>
#include <filesystem>

#include "common/index/generation.h"

namespace mitos::build {

/// A generation from its first moment until it is published. One that is not published is removed by the
/// destructor, for whatever reason, and on std::terminate(): what a build that failed or was interrupted
/// wrote is gone at once. One at a time in a process; the caller holds the writer lock until then.
class UnpublishedGeneration {
 public:
  /// Throws IoError, here and below.
  explicit UnpublishedGeneration(std::filesystem::path index);
  ~UnpublishedGeneration();
  UnpublishedGeneration(const UnpublishedGeneration&) = delete;
  UnpublishedGeneration& operator=(const UnpublishedGeneration&) = delete;

  index::GenerationNumber number() const noexcept { return number_; }
  std::filesystem::path folder() const { return index::generation_folder(index_, number_); }

  void publish();

  /// Removes it, as far as possible now; false if something is left.
  bool discard() const noexcept;

 private:
  std::filesystem::path index_;
  index::GenerationNumber number_;
  bool published_ = false;
};

}  // namespace mitos::build
