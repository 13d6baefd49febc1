// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/lookup/weighted_threshold.h"

#include <xapian.h>

#include <algorithm>
#include <cstdint>

namespace mitos::lookup {

std::vector<index::DocumentNumber> documents_with_most(const Xapian::Database& database,
                                                       index::DocumentNumber last,
                                                       const std::vector<WeighedWord>& words, double share,
                                                       query::Budget& budget) {
  struct Seen {
    float weight = 0;
    std::uint32_t word = 0;  // the last one counted, from 1: several of its stems count once
  };
  std::uint64_t postings = 0;
  for (const WeighedWord& word : words) {
    for (const std::string& stem : word.stems) postings += database.get_termfreq(stem);
  }
  last = budget.take_share(query::Budget::For::words, postings * query::work::kListed, last);
  std::vector<Seen> seen(std::size_t{last} + 1);
  double all = 0;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    all += words[i].weight;
    for (const std::string& stem : words[i].stems) {
      const auto end = database.postlist_end(stem);
      for (auto posting = database.postlist_begin(stem); posting != end && *posting <= last; ++posting) {
        Seen& document = seen[*posting];
        if (document.word == i + 1) continue;
        document.word = i + 1;
        document.weight += static_cast<float>(words[i].weight);
      }
    }
  }
  std::vector<index::DocumentNumber> found;
  // A little less, since the weights were added up in another order and precision.
  const auto least = static_cast<float>(all * share * 0.999);
  for (index::DocumentNumber number = 1; number <= last; ++number) {
    if (seen[number].word != 0 && seen[number].weight >= least) found.push_back(number);
  }
  return found;
}

bool occur_together(const Xapian::Database& database, const std::string& stem,
                    const std::vector<std::string>& others, query::Budget& budget) {
  for (const std::string& other : others) {
    const std::uint64_t least = std::min(database.get_termfreq(stem), database.get_termfreq(other));
    if (!budget.take(query::Budget::For::words, query::work::kLookUp + least * query::work::kListed))
      return false;
    auto a = database.postlist_begin(stem);
    auto b = database.postlist_begin(other);
    const auto a_end = database.postlist_end(stem);
    const auto b_end = database.postlist_end(other);
    while (a != a_end && b != b_end && *a != *b) {
      if (*a < *b) {
        a.skip_to(*b);
      } else {
        b.skip_to(*a);
      }
    }
    if (a == a_end || b == b_end) return false;
  }
  return true;
}

}  // namespace mitos::lookup
