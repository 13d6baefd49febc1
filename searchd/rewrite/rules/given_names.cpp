// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include "searchd/rewrite/rules/rules.h"

namespace mitos::rewrite {

void given_names(Rewriting& query) {
  constexpr std::size_t kMostForms = 10;  // searched for one word
  constexpr double kWeight = 0.9;
  if (query.question) return;
  const lookup::GivenNameWords& names = query.lease.snapshot().given_names();
  for (const TypedWord& word : query.words) {
    const bool beside_name = std::any_of(query.words.begin(), query.words.end(), [&](const TypedWord& other) {
      return &other != &word && names.has(other.term->folded);
    });
    if (!beside_name) continue;
    const std::vector<std::string> forms = names.other_forms(word.term->folded, kMostForms);
    for (const std::string& form : forms) query.read_as(word, form, kWeight);
    if (!forms.empty() && !word.held) word.term->replacement = displayed(forms.front());
  }
}

}  // namespace mitos::rewrite
