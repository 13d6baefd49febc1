// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/rewrite/rules/split_word.h"

#include <xapian.h>

#include <algorithm>
#include <cmath>

#include "common/text/utf8.h"
#include "searchd/lookup/weighted_threshold.h"
#include "searchd/rewrite/rules/corrections.h"

namespace mitos::rewrite {
namespace {

std::optional<Split> best_split(const std::string& folded, std::size_t shortest_part, std::size_t parts,
                                const index::Vocabulary& vocabulary, query::Budget& budget) {
  if (!budget.take(query::Budget::For::words, query::work::kLookUp)) return std::nullopt;
  if (parts == 1) {
    const std::uint32_t occurrences = vocabulary.occurrences_of(folded);
    return occurrences == 0 ? std::nullopt : std::optional(Split{{folded}, std::log1p(occurrences)});
  }
  std::optional<Split> best;
  for (std::size_t at = 1; at < folded.size(); ++at) {
    if ((static_cast<unsigned char>(folded[at]) & 0xc0U) == 0x80U) continue;
    const std::string left = folded.substr(0, at);
    const std::string right = folded.substr(at);
    if (text::count_characters(left) < shortest_part || text::count_characters(right) < shortest_part)
      continue;
    if (!budget.take(query::Budget::For::words, query::work::kLookUp)) return std::nullopt;
    const std::uint32_t occurrences = vocabulary.occurrences_of(left);
    if (occurrences == 0) continue;
    std::optional<Split> split = best_split(right, shortest_part, parts - 1, vocabulary, budget);
    if (!split) continue;
    // The rarest word less a slip for each blank, as for the rest alone.
    const double slips = kSlip * static_cast<double>(parts - 2);
    split->words.insert(split->words.begin(), left);
    split->score = std::min(split->score, std::log1p(occurrences) - slips) - kSlip;
    if (!best || split->score > best->score) best = std::move(split);
  }
  return best;
}

}  // namespace

std::optional<Split> split_word(const std::string& folded, std::size_t shortest_part, std::size_t most_parts,
                                snapshot::Snapshot::Lease& lease, query::Budget& budget) {
  std::optional<Split> best;
  for (std::size_t parts = 2; !best && parts <= most_parts; ++parts) {
    best = best_split(folded, shortest_part, parts, lease.snapshot().vocabulary(), budget);
  }
  if (!best) return std::nullopt;
  std::vector<std::string> others;
  for (auto word = best->words.begin() + 1; word != best->words.end(); ++word) {
    others.push_back(lease->held_stem(*word));
  }
  const std::string first = lease->held_stem(best->words.front());
  if (!lookup::occur_together(lease->database(), first, others, budget)) return std::nullopt;
  return best;
}

}  // namespace mitos::rewrite
