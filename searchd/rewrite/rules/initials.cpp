// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/acronym.h"
#include "common/text/compound.h"
#include "common/text/utf8.h"
#include "searchd/rewrite/rules/rules.h"

namespace mitos::rewrite {

void initials(Rewriting& query) {
  constexpr double kWeight = 0.8;
  constexpr std::size_t kMostInitials = 3;
  for (const TypedWord& word : query.words) {
    const std::string& typed = word.term->typed;
    if (!text::is_dotted_acronym(typed)) continue;
    const bool may_be =
        !query.question && word.followed && text::count_characters(word.term->folded) <= kMostInitials;
    if (word.held && !may_be) continue;
    Reading parts{{}, kWeight};
    text::for_each_acronym_part(typed, {0, typed.size(), false}, [&](text::Word part) {
      parts.words.push_back(query.lease->lexicon().look_up(text::bytes_of(typed, part)).folded);
    });
    query.read_as(word, std::move(parts));
  }
}

}  // namespace mitos::rewrite
