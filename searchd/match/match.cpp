// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/match/match.h"

#include <xapian.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "searchd/match/compile.h"
#include "searchd/match/evaluation/evaluation.h"
#include "searchd/match/postings.h"

namespace mitos::match {
namespace {

using index::DocumentNumber;

// Looks at what matches, by rising number.
class Collector {
 public:
  /// `named`: rising. `most`: how many of the best to keep by their scores.
  Collector(facets::FacetCounter& counter, const std::vector<DocumentNumber>& named, std::size_t most)
      : counter_(counter), named_(named), most_(most) {}

  void add(DocumentNumber number, double score) {
    ++matched_;
    while (at_ < named_.size() && named_[at_] < number) ++at_;
    if (at_ < named_.size() && named_[at_] == number) ++of_people_;
    if (!counter_.add(number)) return;
    if (most_ == 0) {
      passed_.push_back(number);
    } else if (best_.size() < most_) {
      best_.push_back({number, score});
      std::push_heap(best_.begin(), best_.end(), before);
    } else if (score > best_.front().score) {
      std::pop_heap(best_.begin(), best_.end(), before);
      best_.back() = {number, score};
      std::push_heap(best_.begin(), best_.end(), before);
    }
  }

  /// What matches, whether it passes the filters or not.
  std::uint64_t matched() const { return matched_; }
  std::uint64_t of_people() const { return of_people_; }

  std::vector<Scored> best() {
    std::sort_heap(best_.begin(), best_.end(), before);
    return std::move(best_);
  }

  /// What passes the filters, unless the best of it are kept.
  std::vector<DocumentNumber> passed() { return std::move(passed_); }

 private:
  // Equal scores: in the order of the catalogue.
  static bool before(const Scored& a, const Scored& b) {
    return a.score != b.score ? a.score > b.score : a.number < b.number;
  }

  facets::FacetCounter& counter_;
  const std::vector<DocumentNumber>& named_;
  std::size_t most_;
  std::size_t at_ = 0;  // in `named_`
  std::uint64_t matched_ = 0;
  std::uint64_t of_people_ = 0;
  std::vector<Scored> best_;  // a heap, the worst in front
  std::vector<DocumentNumber> passed_;
};

bool by_relevance(const Wanted& wanted) {
  return wanted.sort.by == "relevance";
}

// What does not have the value comes last, whichever the direction; ties keep the catalogue's order.
std::vector<Scored> first_by_value(std::vector<DocumentNumber> passed, const Wanted& wanted,
                                   const facets::Columns& columns) {
  const facets::SortColumn* named = columns.sort(wanted.sort.by);
  const facets::SortColumn& column = named != nullptr ? *named : *columns.sort("date");
  const auto before = [&](DocumentNumber a, DocumentNumber b) {
    const double left = column.values[a];
    const double right = column.values[b];
    if (std::isnan(left) || std::isnan(right)) {
      if (std::isnan(left) != std::isnan(right)) return std::isnan(right);
    } else if (left != right) {
      return wanted.sort.descending ? left > right : left < right;
    }
    return a < b;
  };
  const auto share_of = [&wanted](DocumentNumber number) {
    const auto at = std::partition_point(wanted.preferred.begin(), wanted.preferred.end(),
                                         [number](const auto& each) { return each.number < number; });
    return at != wanted.preferred.end() && at->number == number ? at->share : 0;
  };
  const auto preferred_before = [&](DocumentNumber a, DocumentNumber b) {
    const double of_a = share_of(a);
    const double of_b = share_of(b);
    return of_a != of_b ? of_a > of_b : before(a, b);
  };
  const auto others = std::stable_partition(passed.begin(), passed.end(),
                                            [&](DocumentNumber number) { return share_of(number) > 0; });
  const std::size_t end = std::min(wanted.most, passed.size());
  const auto last = passed.begin() + static_cast<std::ptrdiff_t>(end);
  std::partial_sort(passed.begin(), std::min(last, others), others, preferred_before);
  if (others < last) std::partial_sort(others, last, passed.end(), before);
  std::vector<Scored> best;
  for (std::size_t i = 0; i < end; ++i) best.push_back({passed[i], 0});
  return best;
}

// What each document that matches costs besides its postings.
std::uint64_t counting_work(const Wanted& wanted) {
  const std::size_t columns = wanted.facets.size() + wanted.filters.size() + wanted.ranges.size() +
                              wanted.lacking.size() + wanted.among.size();
  return query::work::kConsidered + query::work::kCounted * columns;
}

facets::FacetCounter new_counter(const Wanted& wanted, const snapshot::Snapshot& snapshot) {
  return facets::FacetCounter(snapshot.columns(), wanted.filters, wanted.ranges, wanted.facets,
                              wanted.lacking, wanted.among);
}

// The last of the first documents that the budget is enough for.
DocumentNumber last_within(const CompiledQuery& compiled, const Wanted& wanted,
                           const snapshot::Snapshot& snapshot, query::Budget& budget) {
  const DocumentNumber all = snapshot.documents().last();
  const std::uint64_t most = std::min<std::uint64_t>(all, compiled.work / query::work::kPosting);
  const std::uint64_t work = compiled.work + most * counting_work(wanted);
  return budget.take_share(query::Budget::For::matching, work, all);
}

// Up to the document `last`, or to the time.
void collect(Evaluation& evaluation, DocumentNumber last, Collector& collector, query::Budget& budget) {
  Window window;
  DocumentNumber first = evaluation.next_from(1);
  while (first <= last && !budget.late()) {
    evaluation.read(first, window);
    const std::uint32_t end = std::min(kWindowSize, last - first + 1);
    window.for_each([&](std::uint32_t place) {
      if (place < end) collector.add(first + place, window.score(place));
    });
    if (last - first < kWindowSize) return;
    first = evaluation.next_from(first + kWindowSize);
  }
}

}  // namespace

Matched match(const rewrite::RewrittenQuery& query, Require require, PersonMatch people, const Wanted& wanted,
              const TextMatches& texts, snapshot::Snapshot::Lease& lease, query::Budget& budget) {
  const snapshot::Snapshot& snapshot = lease.snapshot();
  Matched matched{{}, new_counter(wanted, snapshot)};
  CompiledQuery compiled = compile({query, texts, lease, budget}, require, people);
  const DocumentNumber last = last_within(compiled, wanted, snapshot, budget);
  const std::vector<DocumentNumber> named = documents_of_named(query);
  const Scores scores = by_relevance(wanted) ? Scores::wanted : Scores::none;
  Evaluation evaluation(std::move(compiled.query), scores, lease->database(), snapshot.lengths());
  Collector collector(matched.counter, named, by_relevance(wanted) ? wanted.most : 0);
  collect(evaluation, last, collector, budget);
  matched.best = by_relevance(wanted) ? collector.best()
                                      : first_by_value(collector.passed(), wanted, snapshot.columns());
  matched.before_filters = collector.matched();
  matched.of_people = collector.of_people();
  matched.named = compiled.named;
  matched.words = std::move(compiled.words);
  return matched;
}

// No postings are needed for that.
Matched match_everything(const Wanted& wanted, const snapshot::Snapshot& snapshot, query::Budget& budget) {
  Matched matched{{}, new_counter(wanted, snapshot)};
  std::vector<DocumentNumber> passed;
  const index::DocumentStore& documents = snapshot.documents();
  const auto last = budget.take_share(query::Budget::For::matching, documents.last() * counting_work(wanted),
                                      documents.last());
  const bool all_pass = matched.counter.lets_all_pass() && last == documents.last();
  for (DocumentNumber number = 1; number <= last; ++number) {
    if (documents.has(number) && (all_pass || matched.counter.add(number))) passed.push_back(number);
  }
  if (all_pass) matched.counter.add_all(passed.size());
  if (!by_relevance(wanted)) {
    matched.best = first_by_value(std::move(passed), wanted, snapshot.columns());
    return matched;
  }
  passed.resize(std::min(wanted.most, passed.size()));
  for (const DocumentNumber number : passed) matched.best.push_back({number, 0});
  return matched;
}

std::vector<DocumentNumber> documents_of_named(const rewrite::RewrittenQuery& query) {
  std::vector<DocumentNumber> named;
  for (const rewrite::NamedPeople& people : query.people)
    named.insert(named.end(), people.documents.begin(), people.documents.end());
  std::sort(named.begin(), named.end());
  return named;
}

double rarity_of(const std::string& stem, const snapshot::Searcher& searcher) {
  return rarity(searcher.database(), stem);
}

}  // namespace mitos::match
