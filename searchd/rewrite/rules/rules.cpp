// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/rewrite/rules/rules.h"

#include <xapian.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "common/text/stop_words.h"

namespace mitos::rewrite {
namespace {

constexpr std::size_t kMostRead = 300;  // searched for a query, besides the words as typed

// Of the other words that the catalogue has, among which a correction should be at home.
std::vector<std::string> stems_beside(const TypedWord& word, const std::vector<TypedWord>& words,
                                      snapshot::Searcher& searcher) {
  constexpr std::size_t kMost = 4;
  std::vector<std::string> stems;
  for (const TypedWord& other : words) {
    const std::string& folded = other.term->folded;
    if (other.term == word.term || !other.held || folded.empty()) continue;
    if (text::is_stop_word(folded) || stems.size() == kMost) continue;
    std::string stem = searcher.held_stem(folded);
    if (std::find(stems.begin(), stems.end(), stem) == stems.end()) stems.push_back(std::move(stem));
  }
  return stems;
}

}  // namespace

void Rewriting::read_as(const TypedWord& word, Reading reading) {
  if (read + reading.words.size() > kMostRead) return;
  read += reading.words.size();
  word.term->readings.push_back(std::move(reading));
}

const std::vector<Correction>& Rewriting::corrections_of(const TypedWord& word) {
  return corrections.of(word.term->folded, word.prefix, stems_beside(word, words, *lease));
}

bool Rewriting::has_other_word(const TypedWord& word, const std::string& other) const {
  const std::string stem = stem_of(other);
  return stem != stem_of(word.term->folded) && lease->database().term_exists(stem);
}

std::string displayed(std::string folded) {
  // Folding makes an ordinary sigma of the final one.
  constexpr std::string_view kSigma = "σ";
  if (folded.ends_with(kSigma)) folded.replace(folded.size() - kSigma.size(), kSigma.size(), "ς");
  return folded;
}

}  // namespace mitos::rewrite
