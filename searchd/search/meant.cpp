// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/search/meant.h"

#include <algorithm>
#include <utility>

#include "common/text/code.h"
#include "common/text/stop_words.h"
#include "common/text/utf8.h"
#include "searchd/rewrite/rewrite.h"
#include "searchd/search/meanings.h"
#include "searchd/search/people/people_meant.h"
#include "searchd/search/ranking/rerank.h"

namespace mitos::search {
namespace {

using interpret::Interpretation;
using interpret::WordFilter;
using match::Matched;
using match::Require;

// So many words that are no stop words want all of them only if enough pages have them: five of a large
// catalogue, where a page may have them by chance, and one of a small one (docs/decisions/0015).
constexpr std::size_t kManyWords = 4;

std::uint64_t enough_pages(std::uint64_t documents) {
  constexpr std::uint64_t kMost = 5;
  constexpr std::uint64_t kDocumentsForEach = 280;
  return std::clamp(documents / kDocumentsForEach, std::uint64_t{1}, kMost);
}

std::size_t count_telling_words(const std::vector<const rewrite::Term*>& terms) {
  return static_cast<std::size_t>(std::count_if(terms.begin(), terms.end(), [](const rewrite::Term* term) {
    return !text::is_written_stop_word(term->typed);
  }));
}

Require required_at_first(Match match, std::size_t words) {
  if (match == Match::all) return Require::all_words;
  if (match == Match::any) return Require::any_word;
  return words > query::kMostWordsOfALookUp ? Require::most_of_a_question : Require::all_but_stop_words;
}

// The second look is at more than a short page.
match::Wanted wanted_of(const Meant& meant) {
  const SearchRequest& request = meant.request;
  const std::size_t end = request.first + request.count;
  return {request.filters,       request.ranges,
          request.lacking,       meant.people.among,
          request.facets,        request.sort,
          meant.query.preferred, by_relevance(request) ? std::max(end, kReranked) : end};
}

// Where staff decide about the order, any document may become the first.
match::Wanted wanted_of(const Meant& meant, const snapshot::Snapshot& snapshot) {
  match::Wanted wanted = wanted_of(meant);
  const bool reordered = by_relevance(meant.request) && snapshot.order().ranking.changes_order();
  if (reordered || !meant.pinned.first.empty()) wanted.most = snapshot.documents().last();
  return wanted;
}

Pinned pinned_of(const SearchRequest& asked, snapshot::Snapshot::Lease& lease, query::Budget& budget) {
  Pinned pinned = pinned_for(asked.query, asked.typos, today(), lease, budget);
  if (!by_relevance(asked)) pinned.first.clear();
  return pinned;
}

void leave_out(std::vector<facets::DocumentList>& among, const std::vector<index::DocumentNumber>& never,
               const snapshot::Snapshot& snapshot) {
  if (never.empty()) return;
  facets::DocumentList& others = among.emplace_back(std::size_t{snapshot.documents().last()} + 1, true);
  for (const index::DocumentNumber number : never) others[number] = false;
}

std::vector<WordFilter> with_new(std::vector<WordFilter> filters, const std::vector<WordFilter>& more) {
  for (const WordFilter& filter : more) {
    const auto same = [&filter](const WordFilter& other) {
      return other.facet == filter.facet && other.value == filter.value;
    };
    if (std::none_of(filters.begin(), filters.end(), same)) filters.push_back(filter);
  }
  return filters;
}

// Tries the meanings of one request.
class Choice {
 public:
  Choice(const SearchRequest& request, snapshot::Snapshot::Lease& lease, query::Budget& budget)
      : request_(request), lease_(lease), budget_(budget) {}

  Chosen choose() {
    std::vector<Interpretation> meanings = meanings_of(request_, lease_, budget_);
    for (std::size_t i = 0; i + 1 < meanings.size(); ++i) {
      Chosen chosen = best_of(std::move(meanings[i]));
      if (chosen.found.total() > 0) return with_pinned(std::move(chosen));
    }
    return with_pinned(best_of(std::move(meanings.back())));
  }

 private:
  Chosen with_pinned(Chosen chosen) {
    add_pinned(chosen.found, *chosen.meant, request_, lease_, budget_);
    return chosen;
  }

  // With filters by the people that the rest of the words names, if these find anything.
  Chosen best_of(Interpretation meaning) {
    auto meant = std::make_unique<Meant>(request_, meaning, lease_, budget_);
    std::string corrected = with_words_of_filters(meant->query.corrected, meaning);
    std::vector<lookup::PersonNumber> people = people_of(meant->query);
    if (request_.interpret) {
      const PeopleMeant named = people_meant(request_.query, meaning, meant->query, lease_, budget_);
      if (!named.filters.empty()) {
        Interpretation narrowed = interpret::with_filters(request_.query, meaning, named.filters);
        narrowed.choices = with_new(std::move(narrowed.choices), named.choices);
        auto of_people = std::make_unique<Meant>(request_, narrowed, lease_, budget_);
        Found found = read_and_find(*of_people);
        if (found.total() > 0)
          return {std::move(narrowed), std::move(corrected), std::move(people), std::move(of_people),
                  std::move(found)};
      }
      offered_ = with_new(with_new(std::move(offered_), named.filters), named.choices);
    }
    Found found = read_and_find(*meant);
    meaning.choices = with_new(std::move(meaning.choices), offered_);
    return {std::move(meaning), std::move(corrected), std::move(people), std::move(meant), std::move(found)};
  }

  Found read_and_find(Meant& meant) {
    meant.texts.read(budget_);
    return find(meant, lease_, budget_);
  }

  const SearchRequest& request_;
  snapshot::Snapshot::Lease& lease_;
  query::Budget& budget_;
  std::vector<WordFilter> offered_;  // people
};

}  // namespace

Meant::Meant(const SearchRequest& asked, const Interpretation& meaning, snapshot::Snapshot::Lease& lease,
             query::Budget& budget)
    : is_code(text::is_code(asked.query.typed)),
      pinned(pinned_of(asked, lease, budget)),
      request(as_meant(asked, meaning)),
      people(taken_people_filters(request.filters, lease, budget)),
      query(rewrite::rewritten(request.query, request.typos, lease, budget)),
      texts(query.root, lease, budget) {
  leave_out(people.among, pinned.never, lease.snapshot());
  prefer_years(query, meaning.years, lease, budget);
  if (request.query.typed.empty()) prefer(query, people.own_pages);
  if (!by_relevance(asked)) query.preferred.clear();
}

Found find(const Meant& meant, snapshot::Snapshot::Lease& lease, query::Budget& budget) {
  const SearchRequest& request = meant.request;
  if (request.query.asks_for_everything())
    return {required_at_first(request.match, 0),
            match::match_everything(wanted_of(meant, lease.snapshot()), lease.snapshot(), budget)};
  const auto match_with = [&](Require require, match::PersonMatch people) {
    return match::match(meant.query, require, people, wanted_of(meant, lease.snapshot()), meant.texts, lease,
                        budget);
  };
  const std::vector<const rewrite::Term*> words = rewrite::wanted_terms(meant.query.root);
  const Require require = required_at_first(request.match, words.size());
  Matched matched = match_with(require, match::PersonMatch::with_other_words);
  if (require != Require::all_but_stop_words) return {require, std::move(matched)};
  const bool none_has_all = matched.counter.passed() == 0;
  // Without the filters, so that choosing one does not change what the query means.
  const bool few_have_all = matched.before_filters < enough_pages(lease.snapshot().lengths().documents()) &&
                            !matched.named && matched.of_people == 0 &&
                            count_telling_words(words) >= kManyWords;
  // Of a number of a grant or call every part is needed: others than it are other ones.
  const bool parts_say_something = words.size() > 1 && !meant.is_code;
  if (parts_say_something && (none_has_all || few_have_all))
    return {Require::most_words, match_with(Require::most_words, match::PersonMatch::with_other_words)};
  if (!meant.query.people.empty() && matched.of_people == 0)
    return {require, match_with(require, match::PersonMatch::alone)};
  return {require, std::move(matched)};
}

void add_pinned(Found& found, const Meant& meant, const SearchRequest& asked,
                snapshot::Snapshot::Lease& lease, query::Budget& budget) {
  if (meant.pinned.first.empty()) return;
  std::vector<facets::FacetFilter> filters = asked.filters;
  const PeopleFilters people = taken_people_filters(filters, lease, budget);
  facets::FacetCounter chosen(lease.snapshot().columns(), filters, asked.ranges, {}, asked.lacking,
                              people.among);
  std::vector<match::Scored>& best = found.matched.best;
  for (const index::DocumentNumber number : meant.pinned.first) {
    const bool known = std::any_of(best.begin(), best.end(),
                                   [number](const match::Scored& each) { return each.number == number; });
    if (known || !chosen.add(number)) continue;
    best.push_back({number, 0});
    if (!found.matched.counter.add(number)) ++found.added;
  }
}

Chosen choose(const SearchRequest& request, snapshot::Snapshot::Lease& lease, query::Budget& budget) {
  return Choice(request, lease, budget).choose();
}

}  // namespace mitos::search
