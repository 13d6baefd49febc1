// SPDX-License-Identifier: GPL-2.0-or-later
// Which spelling is likeliest of a word that the catalogue does not hold.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "searchd/query/budget.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::rewrite {

/// What a slip takes from the logarithm of a word's frequency.
inline constexpr double kSlip = 8.0;

struct Correction {
  double score = 0;  // log P(word) less the cost of the slip, in the same unit
  std::string word;  // folded
};

/// Those of one query, whose words are each looked up once. One thread at a time.
class Corrections {
 public:
  Corrections(snapshot::Snapshot::Lease& lease, query::Budget& budget) : lease_(lease), budget_(budget) {}

  /// The few likeliest, best first: by how frequent a word is, how near it is to `folded`, and whether it
  /// occurs with all stems of `beside`, among which it should be at home. Of an `unfinished` word only the
  /// beginning counts. None for a word of digits, a short one, or once many different words were corrected.
  const std::vector<Correction>& of(const std::string& folded, bool unfinished,
                                    const std::vector<std::string>& beside);

 private:
  std::vector<Correction> rank(const std::string& folded, bool unfinished,
                               const std::vector<std::string>& beside);

  snapshot::Snapshot::Lease& lease_;
  query::Budget& budget_;
  std::map<std::string, std::vector<Correction>> known_;  // by the word as typed, folded
};

}  // namespace mitos::rewrite
