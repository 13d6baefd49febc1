// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/search/search.h"

#include <xapian.h>

#include <algorithm>
#include <optional>
#include <tuple>

#include "common/error.h"
#include "common/index/terms.h"
#include "common/text/fold.h"
#include "common/text/stop_words.h"
#include "common/text/utf8.h"
#include "searchd/match/match.h"
#include "searchd/match/text_matches.h"
#include "searchd/rewrite/rewrite.h"
#include "searchd/search/expected_work.h"
#include "searchd/search/explain.h"
#include "searchd/search/meanings.h"
#include "searchd/search/ranked.h"
#include "searchd/search/rerank.h"
#include "searchd/search/translations.h"

namespace mitos::search {
namespace {

using match::Matched;
using match::Require;

// So many words that are no stop words want all of them only if so many pages have them
// (docs/decisions/0015).
constexpr std::size_t kManyWords = 4;
constexpr std::uint64_t kFewPages = 5;

// What one search works with.
struct Searching {
  const SearchRequest& request;
  const rewrite::RewrittenQuery& query;
  const match::TextMatches& texts;
  snapshot::Snapshot::Lease& lease;
  query::Budget& budget;
};

struct Found {
  Require require;
  Matched matched;
};

bool by_relevance(const SearchRequest& request) {
  return request.sort.by == "relevance";
}

std::size_t telling_words(const std::vector<const rewrite::Term*>& terms) {
  return static_cast<std::size_t>(std::count_if(terms.begin(), terms.end(), [](const rewrite::Term* term) {
    return !text::is_stop_word(text::fold(term->typed));
  }));
}

Require required_at_first(Match match, std::size_t words) {
  if (match == Match::all) return Require::all_words;
  if (match == Match::any) return Require::any_word;
  return words > query::kMostWordsOfALookUp ? Require::most_of_a_question : Require::all_but_stop_words;
}

// The second look is at more than a short page.
match::Wanted wanted_of(const SearchRequest& request, const std::vector<rewrite::Preferred>& preferred) {
  const std::size_t end = request.first + request.count;
  return {request.filters,
          request.ranges,
          request.lacking,
          request.facets,
          request.sort,
          preferred,
          by_relevance(request) ? std::max(end, kReranked) : end};
}

Matched match_with(const Searching& search, Require require,
                   match::PersonMatch people = match::PersonMatch::with_other_words) {
  return match::match(search.query, require, people, wanted_of(search.request, search.query.preferred),
                      search.texts, search.lease, search.budget);
}

Found find(const Searching& search) {
  const SearchRequest& request = search.request;
  const std::vector<const rewrite::Term*> words = rewrite::wanted_terms(search.query.root);
  const Require require = required_at_first(request.match, words.size());
  if (text::trimmed(request.query.typed).empty())
    return {require, match::match_everything(wanted_of(request, search.query.preferred),
                                             search.lease.snapshot(), search.budget)};
  Matched matched = match_with(search, require);
  if (require != Require::all_but_stop_words) return {require, std::move(matched)};
  const bool none_has_all = matched.counter.passed() == 0;
  // Without the filters, so that choosing one does not change what the query means.
  const bool few_have_all = matched.before_filters < kFewPages && !matched.named && matched.of_people == 0 &&
                            telling_words(words) >= kManyWords;
  if (words.size() > 1 && (none_has_all || few_have_all))
    return {Require::most_words, match_with(search, Require::most_words)};
  if (!search.query.people.empty() && matched.of_people == 0)
    return {require, match_with(search, require, match::PersonMatch::alone)};
  return {require, std::move(matched)};
}

// Alternatives need not stand together, nor in one title.
bool wants_second_look(const SearchRequest& request, const rewrite::Node& root) {
  const bool alternatives =
      std::any_of(root.children.begin(), root.children.end(),
                  [](const rewrite::Node& part) { return part.kind == rewrite::Node::Kind::any_of; });
  return by_relevance(request) && request.count > 0 && !alternatives && request.match != Match::any;
}

std::vector<Ranked> page_of(const Matched& matched, const Searching& search) {
  const SearchRequest& request = search.request;
  const std::vector<index::DocumentNumber> named = match::documents_of_named(search.query);
  std::vector<Ranked> ranked;
  for (const match::Scored& best : matched.best) {
    const auto [first, last] = std::equal_range(named.begin(), named.end(), best.number);
    ranked.push_back({best.number, best.score, 1, match::kPersonWeight * static_cast<double>(last - first)});
  }
  if (wants_second_look(request, search.query.root))
    look_again(ranked, search.query, search.lease, search.budget);
  if (by_relevance(request)) prefer_language(ranked, request.preferred_language, search.lease);
  const std::size_t end = std::min(ranked.size(), request.first + request.count);
  const std::size_t first = std::min(end, request.first);
  return {ranked.begin() + static_cast<std::ptrdiff_t>(first),
          ranked.begin() + static_cast<std::ptrdiff_t>(end)};
}

SearchResult show(const Found& found, const Searching& search) {
  const SearchRequest& request = search.request;
  SearchResult result;
  result.match = match::every_word(found.require) ? Match::all : Match::any;
  result.corrected = search.query.corrected;
  result.people = people_of(search.query);
  result.total = found.matched.counter.passed();
  Shown shown = request.shown;
  shown.explain = shown.explain && by_relevance(request);
  result.hits = hits_of(page_of(found.matched, search), search.query, found.matched.words, shown,
                        search.lease, search.budget);
  for (const std::string& facet : request.facets) {
    const auto& [limit, order, values] =
        std::tie(request.facet_limit, request.facet_order, request.facet_values);
    const facets::FacetCounter& counter = found.matched.counter;
    result.facets.push_back(values ? counter.counts_among(facet, *values, limit, order)
                                   : counter.counts(facet, limit, order));
  }
  result.exact = search.budget.exact();
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

// A request as a meaning of its words has it.
struct Meant {
  Meant(const SearchRequest& asked, const interpret::Interpretation& meaning,
        snapshot::Snapshot::Lease& lease, query::Budget& budget)
      : request(as_meant(asked, meaning)),
        query(rewrite::rewritten(request.query, request.typos, lease, budget)),
        texts(query.root, lease, budget) {
    prefer_years(query, meaning.years, lease, budget);
    if (!by_relevance(asked)) query.preferred.clear();
  }

  SearchRequest request;
  rewrite::RewrittenQuery query;
  match::TextMatches texts;
};

// What the request finds when none of its words is a filter.
std::uint64_t total_of_words(SearchRequest request, snapshot::Snapshot::Lease& lease, query::Budget& budget) {
  request.first = 0;
  request.count = 0;
  request.facets.clear();
  Meant words(request, {{}, {}, {}, request.query}, lease, budget);
  words.texts.read(budget);
  return find({words.request, words.query, words.texts, lease, budget}).matched.counter.passed();
}

void explain_meaning(SearchResult& result, const SearchRequest& request, const snapshot::Snapshot& snapshot) {
  if (!request.shown.explain) return;
  const std::vector<std::string> reasons = explain_filters(result.filters, snapshot.columns());
  for (Hit& hit : result.hits)
    hit.explanation.insert(hit.explanation.begin(), reasons.begin(), reasons.end());
}

SearchResult search(const SearchRequest& request, snapshot::Snapshot::Lease& lease, query::Budget& budget) {
  const std::vector<interpret::Interpretation> meanings = meanings_of(request, lease);
  for (const interpret::Interpretation& meaning : meanings) {
    Meant meant(request, meaning, lease, budget);
    meant.texts.read(budget);
    const Searching searching{meant.request, meant.query, meant.texts, lease, budget};
    const Found found = find(searching);
    if (found.matched.counter.passed() == 0 && &meaning != &meanings.back()) continue;
    SearchResult result = show(found, searching);
    result.corrected = with_words_of_filters(std::move(result.corrected), meaning);
    result.filters = meaning.filters;
    result.choices = meaning.choices;
    explain_meaning(result, request, lease.snapshot());
    if (!meaning.filters.empty()) result.unfiltered_total = total_of_words(request, lease, budget);
    return result;
  }
  return {};
}

// The meaning of the words that a search has, which costs what a search may.
interpret::Interpretation meaning_of(SearchRequest request, snapshot::Snapshot::Lease& lease) {
  query::Budget budget;
  request.first = 0;
  request.count = 0;
  std::vector<interpret::Interpretation> meanings = meanings_of(request, lease);
  for (interpret::Interpretation& meaning : meanings) {
    if (&meaning == &meanings.back()) return std::move(meaning);
    Meant meant(request, meaning, lease, budget);
    meant.texts.read(budget);
    const Searching searching{meant.request, meant.query, meant.texts, lease, budget};
    if (find(searching).matched.counter.passed() > 0) return std::move(meaning);
  }
  return {};
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
    const Searching search{meant->request, meant->query, meant->texts, lease, budget};
    for (const Ranked& ranked : page_of(find(search).matched, search)) numbers.push_back(ranked.number);
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
