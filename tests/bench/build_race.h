// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "tests/bench/corpus.h"
#include "tests/bench/timing.h"

namespace mitos::bench {

struct BuildSamples {
  Samples ms;      // of wall time
  Samples cpu_ms;  // of all threads: what a busy machine disturbs less
};

struct BuildTimes {
  BuildSamples mitos;         // on every core; empty if there is only one
  BuildSamples mitos_single;  // on one thread
  BuildSamples fts5;
  std::uint64_t mitos_bytes = 0;
  std::uint64_t fts5_bytes = 0;
};

struct BuildRace {
  std::vector<std::filesystem::path> folders;
  unsigned threads = 1;
  unsigned runs = 1;
  std::filesystem::path scratch;
};

/// Builds with Mitos from files and with FTS5 from `corpus`, by turns, `runs` times. Leaves the
/// last FTS5 table in `fts5_table`. Throws IoError.
BuildTimes run_build_race(const BuildRace& race, const Corpus& corpus,
                          const std::filesystem::path& fts5_table);

}  // namespace mitos::bench
