// SPDX-License-Identifier: GPL-2.0-or-later
#include <optional>

#include "searchd/rewrite/rules/rules.h"
#include "searchd/rewrite/rules/split_word.h"

namespace mitos::rewrite {
namespace {

constexpr double kSecondWeight = 0.4;  // of a correction that is not the likeliest

// Nothing else explains it.
bool is_unknown(const TypedWord& word) {
  const Term& term = *word.term;
  return !word.held && term.readings.empty() && term.spellings.empty() && term.replacement.empty();
}

void correct(Rewriting& query, const TypedWord& word, const std::vector<Correction>& corrections) {
  for (const Correction& correction : corrections) {
    const bool first = &correction == &corrections.front();
    query.read_as(word, correction.word, first ? 1.0 : kSecondWeight);
  }
  word.term->replacement = displayed(corrections.front().word);
  query.misspelt = true;
}

}  // namespace

void slips(Rewriting& query) {
  constexpr std::size_t kShortestPart = 3;
  constexpr std::size_t kMostParts = 3;
  for (const TypedWord& word : query.words) {
    if (!is_unknown(word)) continue;
    const auto parts = split_word(word.term->folded, kShortestPart, kMostParts, query.lease, query.budget);
    const std::vector<Correction> corrections =
        query.typos == query::Typos::forgiven ? query.corrections_of(word) : std::vector<Correction>();
    // A missing blank is one slip, and all words have to be known.
    const bool rather_split = parts && (corrections.empty() || parts->score >= corrections.front().score);
    if (rather_split) query.read_as(word, Reading{parts->words, kSplitWeight});
    if (!rather_split && !corrections.empty()) correct(query, word, corrections);
  }
}

}  // namespace mitos::rewrite
