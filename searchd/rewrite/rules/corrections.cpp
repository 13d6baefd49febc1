// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/rewrite/rules/corrections.h"

#include <xapian.h>

#include <algorithm>
#include <cmath>
#include <string_view>

#include "common/text/fold.h"
#include "common/text/utf8.h"
#include "searchd/lookup/name_words.h"
#include "searchd/lookup/near_words.h"
#include "searchd/lookup/weighted_threshold.h"

namespace mitos::rewrite {
namespace {

constexpr std::size_t kNearWords = 100;    // looked at for one word
constexpr std::size_t kMostCorrected = 8;  // different words of a query
constexpr std::size_t kCorrections = 3;    // searched for one word

// What company gives a word; chosen, as kSlip is, on half of three lists of misspellings.
constexpr double kAtHome = 3.0;

// What is added to a slip's cost if the word as typed is only the beginning of the right one: a whole word is
// likelier than a commoner, longer one.
constexpr double kUnfinished = 0.5;

bool has_letter(std::string_view folded) {
  return std::any_of(folded.begin(), folded.end(),
                     [](char c) { return static_cast<unsigned char>(c) > '9'; });
}

double cost(const std::string& folded, bool unfinished, const std::string& word) {
  const double whole = lookup::typing_cost(folded, word);
  if (!unfinished) return whole;
  const std::size_t same = std::min(word.size(), folded.size());
  return std::min(
      whole, lookup::typing_cost(folded, text::fold(std::string_view(word).substr(0, same))) + kUnfinished);
}

// What stands once in a text, and is a slip away from a word of a title or name, is a slip itself.
void leave_out_slips(std::vector<lookup::NearWord>& near, snapshot::Snapshot::Lease& lease,
                     query::Budget& budget) {
  const index::Vocabulary& vocabulary = lease.snapshot().vocabulary();
  const lookup::NameWords& names = lease.snapshot().name_words();
  std::vector<std::string> named;
  for (const lookup::NearWord& candidate : near) {
    std::string word(vocabulary.word(candidate.place));
    if (names.has(word)) named.push_back(std::move(word));
  }
  std::sort(named.begin(), named.end());
  std::erase_if(near, [&](const lookup::NearWord& candidate) {
    const std::string word(vocabulary.word(candidate.place));
    if (vocabulary.occurrences(candidate.place) > 1 || std::binary_search(named.begin(), named.end(), word))
      return false;
    const std::vector<lookup::NearWord> meant =
        lookup::near_words(std::span<const std::string>(named), word, 1, false, 1, budget);
    return !meant.empty() &&
           lease->lexicon().look_up(named[meant.front().place]).stem != lease->lexicon().look_up(word).stem;
  });
}

}  // namespace

const std::vector<Correction>& Corrections::of(const std::string& folded, bool unfinished,
                                               const std::vector<std::string>& beside) {
  static const std::vector<Correction> kNone;
  if (lookup::forgiven_edits(text::count_characters(folded)) == 0 || !has_letter(folded)) return kNone;
  const auto known = known_.find(folded);
  if (known != known_.end()) return known->second;
  if (known_.size() == kMostCorrected) return kNone;
  return known_[folded] = rank(folded, unfinished, beside);
}

std::vector<Correction> Corrections::rank(const std::string& folded, bool unfinished,
                                          const std::vector<std::string>& beside) {
  const int edits = lookup::forgiven_edits(text::count_characters(folded));
  const index::Vocabulary& vocabulary = lease_.snapshot().vocabulary();
  std::vector<lookup::NearWord> near =
      lookup::near_words(vocabulary, folded, edits, false, kNearWords, budget_);
  if (near.empty() && unfinished)
    near = lookup::near_words(vocabulary, folded, edits, true, kNearWords, budget_);
  leave_out_slips(near, lease_, budget_);
  std::vector<Correction> ranked;
  for (const lookup::NearWord& candidate : near) {
    const std::uint64_t compared = std::uint64_t{folded.size()} * vocabulary.word(candidate.place).size();
    if (!budget_.take(query::Budget::For::words, query::work::kLookUp + compared * query::work::kLetter))
      break;
    std::string word(vocabulary.word(candidate.place));
    if (!has_letter(word)) continue;
    double score =
        std::log1p(vocabulary.occurrences(candidate.place)) - kSlip * cost(folded, unfinished, word);
    if (!beside.empty() &&
        lookup::occur_together(lease_->database(), lease_->held_stem(word), beside, budget_))
      score += kAtHome;
    ranked.push_back({score, std::move(word)});
  }
  std::sort(ranked.begin(), ranked.end(), [](const Correction& a, const Correction& b) {
    return a.score != b.score ? a.score > b.score : a.word < b.word;
  });
  ranked.resize(std::min(ranked.size(), kCorrections));
  return ranked;
}

}  // namespace mitos::rewrite
