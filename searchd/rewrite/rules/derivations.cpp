// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/derivation.h"

#include <algorithm>

#include "searchd/rewrite/rules/rules.h"

namespace mitos::rewrite {

void derivations(Rewriting& query) {
  constexpr double kWeight = 0.5;
  if (query.question) return;
  for (const TypedWord& word : query.words) {
    std::vector<std::string> stems;
    for (const std::string& other : text::derived_words(word.term->folded)) {
      const std::string stem = query.stem_of(other);
      const bool known = std::find(stems.begin(), stems.end(), stem) != stems.end();
      if (known || !query.has_other_word(word, other)) continue;
      stems.push_back(stem);
      query.read_as(word, other, kWeight);
    }
  }
}

}  // namespace mitos::rewrite
