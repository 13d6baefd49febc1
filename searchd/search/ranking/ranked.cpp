// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/search/ranking/ranked.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "searchd/match/match.h"
#include "searchd/search/order/weights.h"
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

namespace {

// As the page shows them, with one decimal.
double shown_score(const Ranked& hit) {
  constexpr double kDecimals = 10;
  return std::round(hit.score * kDecimals);
}

}  // namespace

void weigh(std::vector<Ranked>& ranked, const snapshot::Snapshot& snapshot) {
  const index::Ranking& ranking = snapshot.order().ranking;
  if (!ranking.changes_scores()) return;
  const Weights weights(snapshot);
  for (Ranked& hit : ranked) {
    hit.weight = weights.of(hit.number);
    hit.score = hit.for_people + (hit.score - hit.for_people) * hit.weight;
  }
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const Ranked& a, const Ranked& b) { return a.score > b.score; });
}

void settle(std::vector<Ranked>& ranked, const snapshot::Snapshot& snapshot) {
  const index::Ranking& ranking = snapshot.order().ranking;
  if (!ranking.changes_order()) return;
  std::stable_partition(ranked.begin(), ranked.end(), [](const Ranked& hit) {
    return (hit.score - hit.for_people) / hit.weight / hit.together >= match::kExactNameFactor;
  });
  if (!ranking.newer_first) return;
  const std::vector<double>& dates = snapshot.columns().sort("date")->values;
  const auto newer = [&dates](const Ranked& a, const Ranked& b) {
    const double left = dates[a.number];
    const double right = dates[b.number];
    return !std::isnan(left) && (std::isnan(right) || left > right);
  };
  for (auto begin = ranked.begin(); begin != ranked.end();) {
    const auto end = std::find_if(begin, ranked.end(),
                                  [&](const Ranked& hit) { return shown_score(hit) != shown_score(*begin); });
    std::stable_sort(begin, end, newer);
    begin = end;
  }
}

void put_first(std::vector<Ranked>& ranked, const std::vector<index::DocumentNumber>& first) {
  auto place = ranked.begin();
  for (const index::DocumentNumber number : first) {
    const auto found =
        std::find_if(place, ranked.end(), [number](const Ranked& hit) { return hit.number == number; });
    if (found == ranked.end()) continue;
    found->pinned = true;
    std::rotate(place, found, found + 1);
    ++place;
  }
}

std::uint64_t reading_work(const snapshot::Snapshot& snapshot, index::DocumentNumber number,
                           std::uint64_t bytes) {
  const std::uint64_t all = snapshot.documents().bytes_of(number);
  return query::work::kText + all * query::work::kCopiedByte + std::min(all, bytes) * query::work::kWordByte;
}

}  // namespace mitos::search
