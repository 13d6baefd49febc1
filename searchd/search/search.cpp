// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/search/search.h"

#include <xapian.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <tuple>

#include "common/error.h"
#include "common/index/terms.h"
#include "common/text/fold.h"
#include "common/text/stop_words.h"
#include "common/text/utf8.h"
#include "searchd/marks/highlight.h"
#include "searchd/marks/snippet.h"
#include "searchd/match/compile.h"
#include "searchd/match/fixed_postings.h"
#include "searchd/match/text_matches.h"
#include "searchd/rewrite/named_people.h"
#include "searchd/search/expected_work.h"
#include "searchd/search/explain.h"
#include "searchd/search/rerank.h"

namespace mitos::search {
namespace {

// So many words that are no stop words want all of them only if so many pages have them
// (docs/decisions/0015).
constexpr std::size_t kManyWords = 4;
constexpr std::uint64_t kFewPages = 5;

// Of a document: what a second look takes apart, and what a passage is chosen from.
constexpr std::uint64_t kRerankedBytes = 20'000;
constexpr std::uint64_t kSnippetBytes = 100'000;

// More people of one family name are not listed, though their documents come first.
constexpr std::size_t kMostPeople = 100;

std::size_t telling_words(const query::Node& root) {
  const std::vector<std::string> words = query::wanted_words(root);
  return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [](const std::string& word) {
    return !text::is_stop_word(text::fold(word));
  }));
}

struct Ranked {
  index::DocumentNumber number = 0;
  double score = 0;
  double together = 1;  // what it was multiplied by at the second look
};

// Xapian asks it about every document that matches, in no promised order.
class CountingDecider final : public Xapian::MatchDecider {
 public:
  CountingDecider(facets::FacetCounter& counter, const std::vector<index::DocumentNumber>& named,
                  std::vector<index::DocumentNumber>* passed)
      : counter_(counter), named_(named), passed_(passed) {}

  bool operator()(const Xapian::Document& document) const override {
    const index::DocumentNumber number = document.get_docid();
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
  const std::vector<index::DocumentNumber>& named_;  // of people that the query names, rising
  std::vector<index::DocumentNumber>* passed_;
  mutable std::uint64_t matched_ = 0;
  mutable std::uint64_t of_people_ = 0;
};

// What does not have the value comes last, whichever the direction; ties keep the catalogue's order.
std::vector<Ranked> sorted_page(std::vector<index::DocumentNumber> passed, const facets::SortColumn& column,
                                const SearchRequest& request) {
  const auto before = [&](index::DocumentNumber a, index::DocumentNumber b) {
    const double left = column.values[a];
    const double right = column.values[b];
    if (std::isnan(left) || std::isnan(right)) {
      if (std::isnan(left) != std::isnan(right)) return std::isnan(right);
    } else if (left != right) {
      return request.sort.descending ? left > right : left < right;
    }
    return a < b;
  };
  const std::size_t end = std::min(request.first + request.count, passed.size());
  std::partial_sort(passed.begin(), passed.begin() + static_cast<std::ptrdiff_t>(end), passed.end(), before);
  std::vector<Ranked> page;
  for (std::size_t i = request.first; i < end; ++i) page.push_back({passed[i], 0});
  return page;
}

// The documents of the page, and `counter` filled with everything that matched.
struct Matched {
  std::vector<Ranked> page;
  facets::FacetCounter counter;
  std::uint64_t before_filters = 0;
  std::uint64_t of_people = 0;  // those among them whose people the query names
  bool named = false;           // the query is the whole name of a document
};

// What a search comes to before anything of it is shown.
struct Found {
  match::Require require;
  Matched matched;
};

class Search {
 public:
  Search(const snapshot::Snapshot& snapshot, const SearchRequest& request, query::Budget& budget)
      : snapshot_(snapshot), request_(request), budget_(budget), searcher_(snapshot.lease()) {}

  SearchResult run() {
    prepare();
    texts_->read(budget_);
    const Found found = find();
    SearchResult result = show(found.matched, found.require);
    result.corrected = query_.corrected;
    result.people = people_of(query_);
    if (request_.explain && by_relevance()) explain_hits(query_, found.matched.page, result);
    result.exact = budget_.exact();
    return result;
  }

  std::vector<index::DocumentNumber> numbers(const InTurn& in_turn) {
    const std::uint64_t expected = expected_of_search(snapshot_, request_.text, 0);
    in_turn(expected, [this] { prepare(); });
    while (!texts_->finished()) {
      searcher_->rest();
      constexpr std::uint64_t kSlice = query::Budget::Limits{}.texts;
      in_turn(kSlice, [this] { texts_->read(budget_, kSlice); });
    }
    searcher_->rest();
    std::vector<index::DocumentNumber> numbers;
    in_turn(expected, [&] {
      for (const Ranked& ranked : find().matched.page) numbers.push_back(ranked.number);
    });
    return numbers;
  }

 private:
  // What the query means, and which texts have to be read for it.
  void prepare() {
    query_ = rewrite::interpret(query::searched_part(request_.text), request_.typos, snapshot_, *searcher_,
                                budget_);
    query_.people = rewrite::named_people(query_, request_.typos, snapshot_, *searcher_, budget_);
    for (const rewrite::NamedPeople& people : query_.people)
      named_.insert(named_.end(), people.documents.begin(), people.documents.end());
    std::sort(named_.begin(), named_.end());
    texts_ = std::make_unique<match::TextMatches>(query_.root, snapshot_, *searcher_, budget_);
  }

  Found find() {
    const rewrite::Interpretation& query = query_;
    const std::size_t words = query::wanted_words(query.root).size();
    const bool everything = text::trimmed(request_.text).empty();
    match::Require require = match::Require::all_but_stop_words;
    if (request_.match == Match::all) require = match::Require::all_words;
    if (request_.match == Match::any) require = match::Require::any_word;
    if (request_.match == Match::automatic && words > query::kMostWordsOfALookUp)
      require = match::Require::most_of_a_question;

    Matched matched = everything ? match_everything() : match(query, require);
    const bool none_has_all = matched.counter.passed() == 0;
    // Without the filters, so that choosing one does not change what the query means.
    const bool few_have_all = matched.before_filters < kFewPages && !matched.named &&
                              matched.of_people == 0 && telling_words(query.root) >= kManyWords;
    const bool automatic = !everything && require == match::Require::all_but_stop_words;
    if (automatic && words > 1 && (none_has_all || few_have_all)) {
      require = match::Require::most_words;
      matched = match(query, require);
    } else if (automatic && !named_.empty() && matched.of_people == 0) {
      matched = match(query, require, match::PersonMatch::alone);
    }
    return {require, std::move(matched)};
  }

  bool by_relevance() const { return request_.sort.by == "relevance"; }

  const facets::SortColumn& sort_column() const {
    const facets::SortColumn* column = snapshot_.columns().sort(request_.sort.by);
    return column != nullptr ? *column : *snapshot_.columns().sort("date");
  }

  facets::FacetCounter new_counter() const {
    return facets::FacetCounter(snapshot_.columns(), request_.filters, request_.ranges, request_.facets,
                                request_.lacking);
  }

  // No need of Xapian for that: a loop over the columns is thirty times as fast.
  Matched match_everything() {
    Matched matched{{}, new_counter()};
    std::vector<index::DocumentNumber> passed;
    const index::DocumentStore& documents = snapshot_.documents();
    const auto last = budget_.take_share(query::Budget::For::matching, documents.last() * counting_work(),
                                         documents.last());
    const bool all_pass = matched.counter.lets_all_pass() && last == documents.last();
    for (index::DocumentNumber number = 1; number <= last; ++number) {
      if (documents.has(number) && (all_pass || matched.counter.add(number))) passed.push_back(number);
    }
    if (all_pass) matched.counter.add_all(passed.size());
    if (!by_relevance()) {
      matched.page = sorted_page(std::move(passed), sort_column(), request_);
      return matched;
    }
    const std::size_t end = std::min(request_.first + request_.count, passed.size());
    for (std::size_t i = request_.first; i < end; ++i) matched.page.push_back({passed[i], 0});
    return matched;
  }

  Matched match(const rewrite::Interpretation& query, match::Require require,
                match::PersonMatch people = match::PersonMatch::with_other_words) {
    Matched matched{{}, new_counter()};
    match::CompiledQuery compiled =
        match::compile(query, require, snapshot_, *searcher_, *texts_, budget_, people);
    limit(compiled);
    words_ = compiled.words;
    matched.named = compiled.named;
    std::vector<index::DocumentNumber> passed;
    const CountingDecider decider(matched.counter, named_, by_relevance() ? nullptr : &passed);
    const Xapian::doccount all = searcher_->database().get_doccount();
    Xapian::Enquire enquire(searcher_->database());
    enquire.set_query(compiled.query);
    if (by_relevance()) {
      constexpr double kLength = 0.7;  // how much long documents give way, chosen as those in rerank.cpp
      enquire.set_weighting_scheme(Xapian::IneB2Weight(kLength));
      // The best get a second look; what comes after them stands as it is.
      const std::size_t end = std::max(request_.first + request_.count, kReranked);
      const Xapian::MSet found =
          enquire.get_mset(0, static_cast<Xapian::doccount>(end), all, nullptr, &decider);
      for (auto hit = found.begin(); hit != found.end(); ++hit)
        matched.page.push_back({*hit, hit.get_weight()});
      rerank(query, matched.page);
      matched.page.resize(std::min(matched.page.size(), request_.first + request_.count));
      matched.page.erase(
          matched.page.begin(),
          matched.page.begin() + static_cast<std::ptrdiff_t>(std::min(matched.page.size(), request_.first)));
    } else {
      enquire.set_weighting_scheme(Xapian::BoolWeight());
      enquire.set_docid_order(Xapian::Enquire::DONT_CARE);
      const Xapian::MSet found = enquire.get_mset(0, 1, all, nullptr, &decider);
      matched.page = sorted_page(std::move(passed), sort_column(), request_);
    }
    matched.before_filters = decider.matched();
    matched.of_people = decider.of_people();
    return matched;
  }

  // What each document that matches costs besides its postings.
  std::uint64_t counting_work() const {
    return query::work::kConsidered +
           query::work::kCounted * (request_.facets.size() + request_.filters.size() +
                                    request_.ranges.size() + request_.lacking.size());
  }

  // To the first documents, as many as the budget is enough for, and to the time.
  void limit(match::CompiledQuery& compiled) {
    // Less is over before a look at the clock would say so, and goes without one.
    constexpr std::uint64_t kWorthWatching = query::Budget::Limits{}.matching / 4;
    const index::DocumentNumber all = snapshot_.documents().last();
    const std::uint64_t most = std::min<std::uint64_t>(all, compiled.work / query::work::kPosting);
    const std::uint64_t work = compiled.work + most * counting_work();
    const index::DocumentNumber last = budget_.take_share(query::Budget::For::matching, work, all);
    if (last == all && work < kWorthWatching) return;
    compiled.sources.push_back(std::make_unique<match::FirstDocuments>(last, budget_));
    compiled.query =
        Xapian::Query(Xapian::Query::OP_FILTER, compiled.query, Xapian::Query(compiled.sources.back().get()));
  }

  void rerank(const rewrite::Interpretation& query, std::vector<Ranked>& ranked) {
    const std::vector<query::Node>& parts = query.root.children;
    const bool alternatives = std::any_of(parts.begin(), parts.end(), [](const query::Node& part) {
      return part.kind == query::Node::Kind::any_of;
    });
    // Alternatives need not stand together, nor in one title.
    if (request_.count == 0 || alternatives || request_.match == Match::any) return;
    Rerank second_look(
        query::wanted_words(query::parse(query.searched)), searcher_->lexicon(),
        [this](const std::string& stem) { return match::rarity(searcher_->database(), stem); });
    if (!second_look.useful()) return;
    const auto end = ranked.begin() + static_cast<std::ptrdiff_t>(std::min(ranked.size(), kReranked));
    for (auto hit = ranked.begin(); hit != end; ++hit) {
      if (!budget_.take(query::Budget::For::showing, reading_work(hit->number, kRerankedBytes))) break;
      searcher_->tidy();
      hit->together = second_look.factor(snapshot_.documents().get(hit->number));
      const double for_people = gained_by_people(hit->number);
      hit->score = for_people + (hit->score - for_people) * hit->together;
    }
    std::stable_sort(ranked.begin(), end, [](const Ranked& a, const Ranked& b) { return a.score > b.score; });
  }

  // What it costs to read a document whole, and `bytes` of its text word by word.
  std::uint64_t reading_work(index::DocumentNumber number, std::uint64_t bytes) const {
    const std::uint64_t all = snapshot_.documents().bytes_of(number);
    return query::work::kText + all * query::work::kCopiedByte +
           std::min(all, bytes) * query::work::kWordByte;
  }

  // As compile.h adds it: once for each name.
  double gained_by_people(index::DocumentNumber number) const {
    const auto [first, last] = std::equal_range(named_.begin(), named_.end(), number);
    return match::kPersonWeight * static_cast<double>(last - first);
  }

  // Each once, in the order of the query.
  std::vector<lookup::PersonNumber> people_of(const rewrite::Interpretation& query) const {
    std::vector<lookup::PersonNumber> people;
    for (const rewrite::NamedPeople& named : query.people) {
      for (const lookup::PersonNumber person : named.people) {
        if (people.size() == kMostPeople) return people;
        if (std::find(people.begin(), people.end(), person) == people.end()) people.push_back(person);
      }
    }
    return people;
  }

  std::vector<std::string> labels_of_named(const rewrite::Interpretation& query,
                                           index::DocumentNumber number) const {
    std::vector<std::string> labels;
    for (const lookup::PersonNumber person : people_of(query)) {
      const auto documents = snapshot_.people_index().documents_of(person);
      if (std::binary_search(documents.begin(), documents.end(), number))
        labels.push_back(snapshot_.people()[person].label);
    }
    return labels;
  }

  void explain_hits(const rewrite::Interpretation& query, const std::vector<Ranked>& page,
                    SearchResult& result) {
    for (std::size_t i = 0; i < result.hits.size(); ++i) {
      const double for_people = gained_by_people(page[i].number);
      const Score score{(page[i].score - for_people) / page[i].together, page[i].together,
                        labels_of_named(query, page[i].number)};
      result.hits[i].explanation = explain(result.hits[i].document, query::searched_part(request_.text),
                                           query, score, searcher_->lexicon());
    }
  }

  SearchResult show(const Matched& matched, match::Require require) {
    SearchResult result;
    const bool all = require == match::Require::all_words || require == match::Require::all_but_stop_words;
    result.match = all ? Match::all : Match::any;
    result.total = matched.counter.passed();
    for (const Ranked& ranked : matched.page) {
      const std::uint64_t work = reading_work(ranked.number, request_.highlight ? kSnippetBytes : 0);
      const std::uint64_t times = request_.explain && by_relevance() ? 2 : 1;
      if (!budget_.take(query::Budget::For::showing, work * times) && !result.hits.empty()) break;
      searcher_->tidy();
      result.hits.push_back(show(ranked));
    }
    for (const std::string& facet : request_.facets) {
      const auto& [limit, order, values] =
          std::tie(request_.facet_limit, request_.facet_order, request_.facet_values);
      result.facets.push_back(values ? matched.counter.counts_among(facet, *values, limit, order)
                                     : matched.counter.counts(facet, limit, order));
    }
    return result;
  }

  Hit show(const Ranked& ranked) {
    Hit hit;
    hit.document = snapshot_.documents().get(ranked.number);
    hit.score = ranked.score;
    if (request_.highlight) {
      text::Lexicon& lexicon = searcher_->lexicon();
      const model::Document& document = hit.document;
      const std::string& shown = document.body.empty() ? document.excerpt : document.body;
      hit.highlight = Highlight{marks::marked(document.title, words_, lexicon, marks::Parts::counted),
                                marks::marked(document.acronym, words_, lexicon, marks::Parts::counted),
                                marks::best_passage(shown, words_, request_.snippet_length, lexicon)};
    }
    return hit;
  }

  const snapshot::Snapshot& snapshot_;
  const SearchRequest& request_;
  query::Budget& budget_;
  snapshot::Snapshot::Lease searcher_;
  rewrite::Interpretation query_;
  std::unique_ptr<match::TextMatches> texts_;  // refers to query_
  std::vector<index::DocumentNumber> named_;   // documents of people that the query names, once for each name
  marks::MatchedWords words_;
};

}  // namespace

SearchResult search(const snapshot::Snapshot& snapshot, const SearchRequest& request, query::Budget& budget) {
  try {
    return Search(snapshot, request, budget).run();
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
    std::vector<index::DocumentNumber> numbers = Search(snapshot, request, budget).numbers(in_turn);
    if (!budget.exact()) return std::nullopt;
    return numbers;
  } catch (const Xapian::Error& problem) {
    throw IndexError("the index cannot be searched: " + problem.get_description());
  }
}

std::optional<model::Document> find_document(const snapshot::Snapshot& snapshot, const std::string& id) {
  try {
    const snapshot::Snapshot::Lease searcher = snapshot.lease();
    const std::string term = index::id_term(id);
    const Xapian::Database& database = searcher->database();
    const auto found = database.postlist_begin(term);
    if (found == database.postlist_end(term)) return std::nullopt;
    return snapshot.documents().get(*found);
  } catch (const Xapian::Error& problem) {
    throw IndexError("the index cannot be read: " + problem.get_description());
  }
}

}  // namespace mitos::search
