// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>

#include "searchd/snapshot/snapshot.h"
#include "tests/bench/features.h"
#include "tests/bench/timing.h"

namespace mitos::bench {

/// Milliseconds of processor time of every question, every time it was asked.
struct FeatureTimes {
  Samples with;
  Samples without;
  std::uint64_t found_with = 0;  // by all questions, once: the totals, or the documents suggested
  std::uint64_t found_without = 0;
};

/// Asks every question of the feature in this process, as the routes do, by turns with the feature and
/// without it, after one round that is not timed. Throws IoError if one is refused.
FeatureTimes run_feature_race(const Feature& feature, const snapshot::Snapshot& snapshot);

}  // namespace mitos::bench
