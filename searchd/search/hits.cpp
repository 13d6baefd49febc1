// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/search/hits.h"

#include <algorithm>
#include <map>

#include "searchd/marks/snippet.h"
#include "searchd/search/explain.h"
#include "searchd/search/order/weights.h"

namespace mitos::search {
namespace {

constexpr std::uint64_t kSnippetBytes = 100'000;  // of a document, a passage is chosen from

// Their documents come first all the same.
constexpr std::size_t kMostPeople = 100;

// Its text is looked through once for both.
void highlight(Hit& hit, const marks::MatchedWords& words, std::size_t snippet_length,
               text::Lexicon& lexicon) {
  const model::Document& document = hit.document;
  const std::vector<marks::FoundWord> in_body = marks::found_words(document.body, words, lexicon);
  hit.highlight = {marks::marked(document.title, words, lexicon, marks::Parts::counted),
                   marks::marked(document.acronym, words, lexicon, marks::Parts::counted),
                   document.body.empty()
                       ? marks::best_passage(document.excerpt, words, snippet_length, lexicon)
                       : marks::best_passage(document.body, in_body, words, snippet_length, lexicon)};
  hit.sections = section_hits(document, in_body, words, lexicon);
}

std::vector<std::string> labels_of_named(const rewrite::RewrittenQuery& query, index::DocumentNumber number,
                                         const snapshot::Snapshot& snapshot) {
  std::vector<std::string> labels;
  for (const lookup::PersonNumber person : people_of(query)) {
    const auto documents = snapshot.people_index().documents_of(person);
    if (std::binary_search(documents.begin(), documents.end(), number))
      labels.push_back(snapshot.people()[person].label);
  }
  return labels;
}

std::vector<std::string> order_reasons(const Ranked& ranked, const snapshot::Snapshot& snapshot) {
  std::vector<std::string> reasons;
  if (snapshot.order().ranking.changes_scores()) reasons = Weights(snapshot).explained(ranked.number);
  if (ranked.pinned) reasons.insert(reasons.begin(), "It is put first for these words (pins).");
  return reasons;
}

std::vector<std::string> explanation_of(const Hit& hit, const Ranked& ranked,
                                        const rewrite::RewrittenQuery& query,
                                        snapshot::Snapshot::Lease& lease) {
  const Score score{(ranked.score - ranked.for_people) / ranked.together / ranked.weight, ranked.together,
                    labels_of_named(query, ranked.number, lease.snapshot())};
  std::vector<std::string> reasons = explain(hit.document, query, score, lease->lexicon());
  for (std::string& reason : order_reasons(ranked, lease.snapshot())) reasons.push_back(std::move(reason));
  return reasons;
}

// “Quick start” of this and of that.
void tell_apart(std::vector<Hit>& hits) {
  std::map<std::string_view, std::size_t> counts;
  for (const Hit& hit : hits) ++counts[hit.document.title];
  for (Hit& hit : hits) {
    if (counts[hit.document.title] > 1) hit.where = hit.document.id;
  }
}

}  // namespace

std::vector<Hit> hits_of(const std::vector<Ranked>& page, const rewrite::RewrittenQuery& query,
                         const marks::MatchedWords& words, const Shown& shown,
                         snapshot::Snapshot::Lease& lease, query::Budget& budget) {
  const snapshot::Snapshot& snapshot = lease.snapshot();
  std::vector<Hit> hits;
  for (const Ranked& ranked : page) {
    const std::uint64_t work = reading_work(snapshot, ranked.number, shown.highlight ? kSnippetBytes : 0);
    const std::uint64_t times = shown.explain ? 2 : 1;
    if (!budget.take(query::Budget::For::showing, work * times) && !hits.empty()) break;
    lease->tidy();
    Hit& hit = hits.emplace_back();
    hit.document = snapshot.documents().get(ranked.number);
    hit.score = ranked.score;
    if (shown.highlight) highlight(hit, words, shown.snippet_length, lease->lexicon());
    if (shown.explain) hit.explanation = explanation_of(hit, ranked, query, lease);
  }
  tell_apart(hits);
  return hits;
}

std::vector<lookup::PersonNumber> people_of(const rewrite::RewrittenQuery& query) {
  std::vector<lookup::PersonNumber> people;
  for (const rewrite::NamedPeople& named : query.people) {
    for (const lookup::PersonNumber person : named.people) {
      if (people.size() == kMostPeople) return people;
      if (std::find(people.begin(), people.end(), person) == people.end()) people.push_back(person);
    }
  }
  return people;
}

}  // namespace mitos::search
