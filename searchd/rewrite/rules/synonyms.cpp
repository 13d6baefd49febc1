// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/rewrite/rules/rules.h"

namespace mitos::rewrite {

void synonyms(Rewriting& query) {
  constexpr double kWeight = 0.7;
  if (query.question) return;
  const lookup::Synonyms& synonyms = query.lease.snapshot().synonyms();
  const std::vector<TypedWord>& typed = query.words;
  for (std::size_t first = 0; first < typed.size(); ++first) {
    std::string stems;
    for (std::size_t last = first; last < typed.size() && last < first + synonyms.longest(); ++last) {
      if (last > first && !typed[last - 1].followed) break;
      if (last > first) stems += ' ';
      stems += query.stem_of(typed[last].term->folded);
      for (const std::vector<std::string>& words : synonyms.find(stems)) {
        for (std::size_t i = first; i <= last; ++i)
          query.read_as(typed[i], Reading{words, kWeight, words.size() > 1});
      }
    }
  }
}

}  // namespace mitos::rewrite
