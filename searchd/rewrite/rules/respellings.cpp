// SPDX-License-Identifier: GPL-2.0-or-later
#include <xapian.h>

#include <algorithm>
#include <string_view>

#include "common/text/script.h"
#include "searchd/lookup/near_words.h"
#include "searchd/rewrite/rules/rules.h"

namespace mitos::rewrite {
namespace {

// Forms of a word differ at its end: in the last two Latin letters, or the last three Greek ones. A Latin
// letter more or less before the last makes no form, as in "routins" for “routines”.
bool same_ending(std::string_view typed, std::string_view word) {
  constexpr std::size_t kLatinBytes = 2;
  constexpr std::size_t kGreekBytes = 6;
  const bool latin = text::script_of(typed) == text::Script::latin;
  const std::size_t bytes = std::min(latin ? kLatinBytes : kGreekBytes, word.size());
  if (typed.ends_with(word.substr(word.size() - bytes))) return true;
  return latin && typed.back() == word.back() && typed.size() != word.size();
}

// An ending that is only another form of the word, as in "sensors" for “sensor”, is no mistake.
bool is_respelling(const Rewriting& query, const std::string& typed, const std::string& word) {
  return same_ending(typed, word) && query.stem_of(word) == query.stem_of(typed) &&
         lookup::typing_cost(typed, word) <= 1;
}

}  // namespace

void respellings(Rewriting& query) {
  if (query.typos != query::Typos::forgiven) return;
  const index::Vocabulary& vocabulary = query.lease.snapshot().vocabulary();
  for (const TypedWord& word : query.words) {
    Term& term = *word.term;
    if (!word.held || term.folded.empty() || vocabulary.occurrences_of(term.folded) != 0) continue;
    if (!query.lease->database().term_exists(query.stem_of(term.folded))) continue;
    const std::vector<Correction>& corrections = query.corrections_of(word);
    const auto right = std::find_if(
        corrections.begin(), corrections.end(),
        [&](const Correction& correction) { return is_respelling(query, term.folded, correction.word); });
    if (right == corrections.end()) continue;
    term.replacement = displayed(right->word);
    query.misspelt = true;
  }
}

}  // namespace mitos::rewrite
