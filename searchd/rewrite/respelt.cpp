// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/rewrite/respelt.h"

#include "common/text/fold.h"
#include "searchd/rewrite/rules/corrections.h"
#include "searchd/rewrite/rules/rules.h"

namespace mitos::rewrite {

std::vector<std::string> respelt(const query::Query& query, snapshot::Snapshot::Lease& lease,
                                 query::Budget& budget) {
  std::vector<std::string> texts;
  if (query::wanted_words(query.root).size() > query::kMostWordsOfALookUp) return texts;
  Corrections corrections(lease, budget);
  const std::string typed = query::read_text(query.typed);
  for (const query::Node& word : query.root.children) {
    if (!query::is_plain_word(word)) continue;
    for (const Correction& correction : corrections.of(text::fold(word.words.front()), false, {}))
      texts.push_back(typed.substr(0, word.begin) + displayed(correction.word) + typed.substr(word.end));
  }
  return texts;
}

}  // namespace mitos::rewrite
