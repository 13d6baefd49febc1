// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/derivation.h"
#include "searchd/rewrite/rules/rules.h"

namespace mitos::rewrite {

void other_spellings(Rewriting& query) {
  for (const TypedWord& word : query.words) {
    for (std::string& other : text::other_spellings(word.term->folded)) {
      if (query.has_other_word(word, other)) word.term->spellings.push_back(std::move(other));
    }
  }
}

}  // namespace mitos::rewrite
