// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/acronym.h"
#include "common/text/utf8.h"
#include "searchd/rewrite/rules/rules.h"

namespace mitos::rewrite {

void other_script(Rewriting& query) {
  constexpr std::size_t kMostWords = 20;  // searched for one word
  constexpr double kWeight = 0.9;
  // Short sounds are too common to be read in another way when they are words as they are.
  constexpr std::size_t kShortestHeld = 4;
  const lookup::NameWords& names = query.lease.snapshot().name_words();
  for (const TypedWord& word : query.words) {
    Term& term = *word.term;
    if (!word.held && text::is_dotted_acronym(term.typed)) continue;
    if (word.held && (query.question || text::count_characters(term.folded) < kShortestHeld)) continue;
    const std::vector<std::string> others =
        names.in_other_script(term.folded, word.prefix && !word.held, kMostWords);
    for (const std::string& other : others) query.read_as(word, other, kWeight);
    if (!others.empty() && !word.held) term.replacement = displayed(others.front());
  }
}

}  // namespace mitos::rewrite
