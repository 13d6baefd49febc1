// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/search/ranking/ranked.h"

#include <algorithm>
#include <string>

#include "searchd/match/match.h"
#include "searchd/search/ranking/rerank.h"

namespace mitos::search {

void look_again(std::vector<Ranked>& ranked, const rewrite::RewrittenQuery& query,
                snapshot::Snapshot::Lease& lease, query::Budget& budget) {
  constexpr std::uint64_t kBytesLookedAt = 20'000;
  const auto rarity = [&lease](const std::string& stem) { return match::rarity_of(stem, *lease); };
  Rerank second_look(rewrite::searched_words(query.root), lease->lexicon(), rarity);
  if (!second_look.useful()) return;
  const snapshot::Snapshot& snapshot = lease.snapshot();
  const auto end = ranked.begin() + static_cast<std::ptrdiff_t>(std::min(ranked.size(), kReranked));
  for (auto hit = ranked.begin(); hit != end; ++hit) {
    const std::uint64_t work = reading_work(snapshot, hit->number, kBytesLookedAt);
    if (!budget.take(query::Budget::For::showing, work)) break;
    lease->tidy();
    hit->together = second_look.factor(snapshot.documents().get(hit->number));
    hit->score = hit->for_people + (hit->score - hit->for_people) * hit->together;
  }
  std::stable_sort(ranked.begin(), end, [](const Ranked& a, const Ranked& b) { return a.score > b.score; });
}

std::uint64_t reading_work(const snapshot::Snapshot& snapshot, index::DocumentNumber number,
                           std::uint64_t bytes) {
  const std::uint64_t all = snapshot.documents().bytes_of(number);
  return query::work::kText + all * query::work::kCopiedByte + std::min(all, bytes) * query::work::kWordByte;
}

}  // namespace mitos::search
