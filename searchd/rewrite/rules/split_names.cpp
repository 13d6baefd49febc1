// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/rewrite/rules/rules.h"
#include "searchd/rewrite/rules/split_word.h"

namespace mitos::rewrite {

void split_names(Rewriting& query) {
  constexpr std::size_t kShortestPart = 4;
  constexpr std::size_t kMostParts = 2;
  if (query.question) return;
  const lookup::NameWords& names = query.lease.snapshot().name_words();
  for (const TypedWord& word : query.words) {
    if (!word.held || !names.has(word.term->folded)) continue;
    const auto parts = split_word(word.term->folded, kShortestPart, kMostParts, query.lease, query.budget);
    if (parts) query.read_as(word, Reading{parts->words, kSplitWeight});
  }
}

}  // namespace mitos::rewrite
