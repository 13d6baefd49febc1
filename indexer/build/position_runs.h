// SPDX-License-Identifier: GPL-2.0-or-later
// The positions of a build on their way to the generation: each thread writes runs of them, each sorted by
// words, and at the end the runs become one file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

#include "common/index/vocabulary.h"
#include "common/io/file_writer.h"
#include "indexer/build/word_positions.h"

namespace mitos::build {

/// Of how many bytes a thread makes a run.
inline constexpr std::size_t kRunBytes = 32U << 20U;

/// The runs of one thread, in one file of scratch; not synced. Throws IoError.
class PositionRuns {
 public:
  explicit PositionRuns(const std::filesystem::path& file) : file_(file) {}

  /// Takes what `positions` has and writes it as a run.
  void write(WordPositions& positions);

  /// Writes out what is buffered. Nothing may be written afterwards.
  void close() { file_.close(); }

  const std::filesystem::path& path() const noexcept { return file_.path(); }

  /// Where each run ends in the file.
  const std::vector<std::uint64_t>& ends() const noexcept { return ends_; }

 private:
  io::FileWriter file_;
  std::vector<std::uint64_t> ends_;
};

/// Makes one file of all runs, fsynced. Each of their words is in `vocabulary`. Throws IoError.
void merge_position_runs(const std::vector<std::unique_ptr<PositionRuns>>& runs,
                         const index::Vocabulary& vocabulary, const std::filesystem::path& to);

}  // namespace mitos::build
