// SPDX-License-Identifier: GPL-2.0-or-later
// What a vocabulary of many words costs: on disk, in memory, and to look things up in.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/bench/timing.h"

namespace mitos::bench {

struct LookUp {
  std::string name;
  Samples us;
  double found = 0;  // words, in the mean
};

struct VocabularyCosts {
  std::uint32_t words = 0;
  std::uint64_t bytes = 0;           // of the file
  double write_ms = 0;               // sorting and syncing it
  double open_ms = 0;                // from the page cache
  std::uint64_t opened_bytes = 0;    // resident once it is open
  std::uint64_t resident_bytes = 0;  // after all the look-ups
  std::vector<LookUp> look_ups;      // the same ones for every size
};

/// Writes a vocabulary of as many different words made of syllables, as frequent as Zipf says, and measures
/// it. Throws IoError.
VocabularyCosts measure_vocabulary(std::uint32_t words, const std::filesystem::path& scratch);

}  // namespace mitos::bench
