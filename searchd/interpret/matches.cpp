// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/interpret/matches.h"

#include <algorithm>
#include <utility>

namespace mitos::interpret {

std::vector<Match> matches_in(const Run& run, const lookup::ValueNames& names, std::string_view facet) {
  std::vector<Match> matches;
  for (std::size_t begin = 0; begin < run.size(); ++begin) {
    const std::size_t last = std::min(run.size(), begin + names.most_words());
    bool telling = false;
    for (std::size_t end = begin + 1; end <= last; ++end) {
      telling = telling || !run[end - 1].stop_word;
      const Span span{begin, end};
      if (!telling || !is_free(run, span)) continue;
      Match match{span, {}};
      for (const lookup::NamedValue& value : names.named(key_of(run, span))) {
        if (value.facet == facet) match.values.push_back(value);
      }
      if (!match.values.empty()) matches.push_back(std::move(match));
    }
  }
  std::stable_sort(matches.begin(), matches.end(),
                   [](const Match& a, const Match& b) { return a.span.size() > b.span.size(); });
  return matches;
}

void release(Run& run, const Named& named) {
  for (const Span span : named.spans) {
    for (std::size_t i = span.begin; i < span.end; ++i) run[i].taken = false;
  }
}

}  // namespace mitos::interpret
