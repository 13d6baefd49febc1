// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/match/match.h"

#include <xapian.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

#include "searchd/match/compile.h"
#include "searchd/match/fixed_postings.h"
#include "searchd/match/postings.h"

namespace mitos::match {
namespace {

using index::DocumentNumber;

// How much long documents give way, chosen as the constants of search/rerank.cpp.
constexpr double kLength = 0.7;

// Xapian asks it about every document that matches, in no promised order.
class CountingDecider final : public Xapian::MatchDecider {
 public:
  CountingDecider(facets::FacetCounter& counter, const std::vector<DocumentNumber>& named,
                  std::vector<DocumentNumber>* passed)
      : counter_(counter), named_(named), passed_(passed) {}

  bool operator()(const Xapian::Document& document) const override {
    const DocumentNumber number = document.get_docid();
    ++matched_;
    if (std::binary_search(named_.begin(), named_.end(), number)) ++of_people_;
    const bool passes = counter_.add(number);
    if (passes && passed_ != nullptr) passed_->push_back(number);
    return passes;
  }

  /// How many it was asked about: what matches, whether it passes the filters or not.
  std::uint64_t matched() const { return matched_; }
  std::uint64_t of_people() const { return of_people_; }

 private:
  facets::FacetCounter& counter_;
  const std::vector<DocumentNumber>& named_;
  std::vector<DocumentNumber>* passed_;
  mutable std::uint64_t matched_ = 0;
  mutable std::uint64_t of_people_ = 0;
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

// To the first documents, as many as the budget is enough for, and to the time.
void limit(CompiledQuery& compiled, const Wanted& wanted, const snapshot::Snapshot& snapshot,
           query::Budget& budget) {
  // Less is over before a look at the clock would say so, and goes without one.
  constexpr std::uint64_t kWorthWatching = query::Budget::Limits{}.matching / 4;
  const DocumentNumber all = snapshot.documents().last();
  const std::uint64_t most = std::min<std::uint64_t>(all, compiled.work / query::work::kPosting);
  const std::uint64_t work = compiled.work + most * counting_work(wanted);
  const DocumentNumber last = budget.take_share(query::Budget::For::matching, work, all);
  if (last == all && work < kWorthWatching) return;
  compiled.sources.push_back(std::make_unique<FirstDocuments>(last, budget));
  const Xapian::Query first(compiled.sources.back().get());
  compiled.query = Xapian::Query(Xapian::Query::OP_FILTER, compiled.query, first);
}

}  // namespace

Matched match(const rewrite::RewrittenQuery& query, Require require, PersonMatch people, const Wanted& wanted,
              const TextMatches& texts, snapshot::Snapshot::Lease& lease, query::Budget& budget) {
  const snapshot::Snapshot& snapshot = lease.snapshot();
  Matched matched{{}, new_counter(wanted, snapshot)};
  CompiledQuery compiled = compile({query, texts, lease, budget}, require, people);
  limit(compiled, wanted, snapshot, budget);
  const std::vector<DocumentNumber> named = documents_of_named(query);
  std::vector<DocumentNumber> passed;
  const CountingDecider decider(matched.counter, named, by_relevance(wanted) ? nullptr : &passed);
  const Xapian::doccount all = lease->database().get_doccount();
  Xapian::Enquire enquire(lease->database());
  enquire.set_query(compiled.query);
  if (by_relevance(wanted)) {
    enquire.set_weighting_scheme(Xapian::IneB2Weight(kLength));
    const Xapian::MSet found =
        enquire.get_mset(0, static_cast<Xapian::doccount>(wanted.most), all, nullptr, &decider);
    for (auto hit = found.begin(); hit != found.end(); ++hit)
      matched.best.push_back({*hit, hit.get_weight()});
  } else {
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_docid_order(Xapian::Enquire::DONT_CARE);
    enquire.get_mset(0, 1, all, nullptr, &decider);
    matched.best = first_by_value(std::move(passed), wanted, snapshot.columns());
  }
  matched.before_filters = decider.matched();
  matched.of_people = decider.of_people();
  matched.named = compiled.named;
  matched.words = std::move(compiled.words);
  return matched;
}

// No need of Xapian for that: a loop over the columns is thirty times as fast.
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
