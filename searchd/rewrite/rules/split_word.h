// SPDX-License-Identifier: GPL-2.0-or-later
// Of which words a word is made in which a blank is missing: “socialsensor”, “cutthecord”.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "searchd/query/budget.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::rewrite {

/// What a document with those words is worth beside one with the word as typed.
inline constexpr double kSplitWeight = 0.8;

struct Split {
  std::vector<std::string> words;
  double score = 0;  // comparable with Correction::score
};

/// The likeliest words of the catalogue that `folded` is made of: as few as can be, two to `most_parts`, none
/// of fewer characters than `shortest_part`, the first of which occurs with each of the others. None if there
/// are none, or the budget ends before one is found. Time grows with the length of the word to the power of
/// `most_parts` - 1.
std::optional<Split> split_word(const std::string& folded, std::size_t shortest_part, std::size_t most_parts,
                                snapshot::Snapshot::Lease& lease, query::Budget& budget);

}  // namespace mitos::rewrite
