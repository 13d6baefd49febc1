// SPDX-License-Identifier: GPL-2.0-or-later
// Builds of a small catalogue in which file operations below the index fail (file_faults.cpp).
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "common/index/generation.h"
#include "tests/integration/support/process.h"

namespace mitos::test {

/// Which operation fails; the defaults are those of file_faults.cpp.
struct Fault {
  std::string operations;  // by commas; empty: all
  std::string path;        // a part of it; its end, with $ behind
  int nth = 1;
  int reason = 0;  // a number of errno
  bool for_ever = false;
  bool done = false;
};

struct FaultyBuild {
  Finished program;
  std::string failed;  // the first operation that failed, with its path; empty if none did
  bool published;      // before that, `current` had been renamed
};

/// Runs mitos-indexer in the folder `in` with a fault in what it does below `below`.
FaultyBuild run_faulty(const Fault& fault, const std::filesystem::path& below,
                       const std::vector<std::string>& arguments, const std::filesystem::path& in = ".");

/// An index of the sample catalogue with as many generations as are kept, copied afresh for each try.
class SampleIndex {
 public:
  SampleIndex();

  /// The index, as it was at the beginning.
  const std::filesystem::path& renewed() const;
  const std::filesystem::path& path() const { return index_; }

  FaultyBuild build(const Fault& fault) const;
  Finished build() const;

  /// What is not as it should be after a build that fails as `faulty` did; empty if all is well. Builds
  /// once more, without a fault.
  std::string verdict(const FaultyBuild& faulty, const Fault& fault) const;

  std::optional<index::GenerationNumber> current() const { return index::current_generation(index_); }

  /// All paths below the index with their contents, without the lock file, which every build writes.
  std::vector<std::string> contents() const;

 private:
  bool is_whole() const;
  bool is_tidy() const;
  std::vector<std::string> arguments() const;

  TemporaryFolder folder_;
  std::filesystem::path index_ = folder_ / "index";
};

}  // namespace mitos::test
