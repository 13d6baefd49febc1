// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/search/search.h"

#include <xapian.h>

#include <algorithm>
#include <optional>
#include <tuple>

#include "common/error.h"
#include "common/index/terms.h"
#include "searchd/match/text_matches.h"
#include "searchd/search/expected_work.h"
#include "searchd/search/explain.h"
#include "searchd/search/meant.h"
#include "searchd/search/ranking/ranked.h"
#include "searchd/search/ranking/translations.h"

namespace mitos::search {
namespace {

// Alternatives need not stand together, nor in one title.
bool wants_second_look(const SearchRequest& request, const rewrite::Node& root) {
  const bool alternatives =
      std::any_of(root.children.begin(), root.children.end(),
                  [](const rewrite::Node& part) { return part.kind == rewrite::Node::Kind::any_of; });
  return by_relevance(request) && request.count > 0 && !alternatives && request.match != Match::any;
}

std::vector<Ranked> page_of(const match::Matched& matched, const Meant& meant,
                            snapshot::Snapshot::Lease& lease, query::Budget& budget) {
  const SearchRequest& request = meant.request;
  const std::vector<index::DocumentNumber> named = match::documents_of_named(meant.query);
  std::vector<Ranked> ranked;
  for (const match::Scored& best : matched.best) {
    const auto [first, last] = std::equal_range(named.begin(), named.end(), best.number);
    ranked.push_back({best.number, best.score, 1, match::kPersonWeight * static_cast<double>(last - first)});
  }
  if (by_relevance(request)) weigh(ranked, lease.snapshot());
  if (wants_second_look(request, meant.query.root)) look_again(ranked, meant.query, lease, budget);
  if (by_relevance(request)) {
    settle(ranked, lease.snapshot());
    prefer_language(ranked, request.preferred_language, lease);
  }
  put_first(ranked, meant.pinned.first);
  const std::size_t end = std::min(ranked.size(), request.first + request.count);
  const std::size_t first = std::min(end, request.first);
  return {ranked.begin() + static_cast<std::ptrdiff_t>(first),
          ranked.begin() + static_cast<std::ptrdiff_t>(end)};
}

SearchResult show(const Chosen& chosen, snapshot::Snapshot::Lease& lease, query::Budget& budget) {
  const Meant& meant = *chosen.meant;
  const SearchRequest& request = meant.request;
  const match::Matched& matched = chosen.found.matched;
  SearchResult result;
  result.match = match::every_word(chosen.found.require) ? Match::all : Match::any;
  result.corrected = chosen.corrected;
  result.people = chosen.people;
  result.filters = chosen.meaning.filters;
  result.choices = chosen.meaning.choices;
  result.total = chosen.found.total();
  Shown shown = request.shown;
  shown.explain = shown.explain && by_relevance(request);
  result.hits =
      hits_of(page_of(matched, meant, lease, budget), meant.query, matched.words, shown, lease, budget);
  for (const std::string& facet : request.facets) {
    const auto& [limit, order, values] =
        std::tie(request.facet_limit, request.facet_order, request.facet_values);
    result.facets.push_back(values ? matched.counter.counts_among(facet, *values, limit, order)
                                   : matched.counter.counts(facet, limit, order));
  }
  result.exact = budget.exact();
  return result;
}

// Reads the texts that a query needs, each slice in its turn.
void read_texts(match::TextMatches& texts, snapshot::Searcher& searcher, query::Budget& budget,
                const InTurn& in_turn) {
  constexpr std::uint64_t kSlice = query::Budget::Limits{}.texts;
  while (!texts.finished()) {
    searcher.rest();
    in_turn(kSlice, [&] { texts.read(budget, kSlice); });
  }
  searcher.rest();
}

// What the request finds when none of its words is a filter.
std::uint64_t total_of_words(SearchRequest request, snapshot::Snapshot::Lease& lease, query::Budget& budget) {
  request.first = 0;
  request.count = 0;
  request.facets.clear();
  Meant words(request, {{}, {}, {}, request.query}, lease, budget);
  words.texts.read(budget);
  Found found = find(words, lease, budget);
  add_pinned(found, words, request, lease, budget);
  return found.total();
}

void explain_meaning(SearchResult& result, const SearchRequest& request, const snapshot::Snapshot& snapshot) {
  if (!request.shown.explain) return;
  const std::vector<std::string> reasons = explain_filters(result.filters, snapshot);
  for (Hit& hit : result.hits)
    hit.explanation.insert(hit.explanation.begin(), reasons.begin(), reasons.end());
}

SearchResult search(const SearchRequest& request, snapshot::Snapshot::Lease& lease, query::Budget& budget) {
  const Chosen chosen = choose(request, lease, budget);
  SearchResult result = show(chosen, lease, budget);
  explain_meaning(result, request, lease.snapshot());
  if (!result.filters.empty()) result.unfiltered_total = total_of_words(request, lease, budget);
  return result;
}

// The meaning of the words that a search has, which costs what a search may.
interpret::Interpretation meaning_of(SearchRequest request, snapshot::Snapshot::Lease& lease) {
  query::Budget budget;
  request.first = 0;
  request.count = 0;
  return choose(request, lease, budget).meaning;
}

std::vector<index::DocumentNumber> all_matches(const snapshot::Snapshot& snapshot,
                                               const SearchRequest& request, const InTurn& in_turn,
                                               query::Budget& budget) {
  snapshot::Snapshot::Lease lease = snapshot.lease();
  const std::uint64_t expected = expected_of_search(snapshot, request.query.root, 0);
  std::optional<Meant> meant;
  in_turn(expected, [&] { meant.emplace(request, meaning_of(request, lease), lease, budget); });
  read_texts(meant->texts, *lease, budget, in_turn);
  std::vector<index::DocumentNumber> numbers;
  in_turn(expected, [&] {
    Found found = find(*meant, lease, budget);
    add_pinned(found, *meant, request, lease, budget);
    for (const Ranked& ranked : page_of(found.matched, *meant, lease, budget))
      numbers.push_back(ranked.number);
  });
  return numbers;
}

}  // namespace

SearchResult search(const snapshot::Snapshot& snapshot, const SearchRequest& request, query::Budget& budget) {
  try {
    snapshot::Snapshot::Lease lease = snapshot.lease();
    return search(request, lease, budget);
  } catch (const Xapian::Error& problem) {
    throw IndexError("the index cannot be searched: " + problem.get_description());
  }
}

SearchResult search(const snapshot::Snapshot& snapshot, const SearchRequest& request) {
  query::Budget budget;
  return search(snapshot, request, budget);
}

std::optional<std::vector<index::DocumentNumber>> matches(const snapshot::Snapshot& snapshot,
                                                          SearchRequest request, const InTurn& in_turn,
                                                          std::uint64_t most_work) {
  request.first = 0;
  request.count = snapshot.documents().last();
  request.facets.clear();
  // No more words than a search has, so that both mean the same.
  query::Budget budget({query::Budget::Limits{}.words, most_work, most_work, most_work},
                       query::Budget::Clock::time_point::max());
  try {
    std::vector<index::DocumentNumber> numbers = all_matches(snapshot, request, in_turn, budget);
    if (!budget.exact()) return std::nullopt;
    return numbers;
  } catch (const Xapian::Error& problem) {
    throw IndexError("the index cannot be searched: " + problem.get_description());
  }
}

std::optional<model::Document> find_document(const snapshot::Snapshot& snapshot, const std::string& id) {
  try {
    const snapshot::Snapshot::Lease lease = snapshot.lease();
    const std::string term = index::id_term(id);
    const Xapian::Database& database = lease->database();
    const auto found = database.postlist_begin(term);
    if (found == database.postlist_end(term)) return std::nullopt;
    return snapshot.documents().get(*found);
  } catch (const Xapian::Error& problem) {
    throw IndexError("the index cannot be read: " + problem.get_description());
  }
}

}  // namespace mitos::search
