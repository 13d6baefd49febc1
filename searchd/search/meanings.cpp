// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/search/meanings.h"

#include <xapian.h>

#include <algorithm>
#include <map>
#include <utility>

#include "common/index/schema.h"
#include "common/index/terms.h"
#include "common/text/code.h"
#include "searchd/interpret/facet_filters.h"
#include "searchd/search/named_values.h"

namespace mitos::search {
namespace {

using interpret::Boldness;
using interpret::Interpretation;
using interpret::WordFilter;

bool is_name_of_document(const query::Query& query, snapshot::Snapshot::Lease& lease) {
  const std::string term = index::exact_name_term(query.text());
  if (!term.empty() && lease->database().term_exists(term)) return true;
  return !lease.snapshot().name_words().titled_in_other_script(query.text()).empty();
}

bool same_filters(const Interpretation& a, const Interpretation& b) {
  return std::equal(
      a.filters.begin(), a.filters.end(), b.filters.begin(), b.filters.end(),
      [](const WordFilter& x, const WordFilter& y) { return x.value == y.value && x.parts == y.parts; });
}

// Of the number of a call a part alone means nothing: “H2020” of H2020-SPACE-2086.
bool leaves_words(const Interpretation& meaning) {
  return !meaning.filters.empty() && (!meaning.rest.root.children.empty() || !meaning.years.empty());
}

bool asks_of_year(const SearchRequest& request) {
  const auto is_year = [](const auto& asked) { return asked == index::kYearFacet; };
  return std::any_of(request.ranges.begin(), request.ranges.end(),
                     [&](const facets::FieldRange& range) { return is_year(range.field); }) ||
         std::any_of(request.filters.begin(), request.filters.end(),
                     [&](const facets::FacetFilter& filter) { return is_year(filter.facet); });
}

}  // namespace

std::vector<Interpretation> meanings_of(const SearchRequest& request, snapshot::Snapshot::Lease& lease,
                                        query::Budget& budget) {
  const Interpretation words{{}, {}, {}, request.query};
  if (!request.interpret || request.query.root.children.empty() || is_name_of_document(request.query, lease))
    return {words};
  const interpret::ValuesNamed values = [&](const std::string& field, const std::string& text) {
    return values_named(lease.snapshot(), field, text, budget);
  };
  std::vector<Interpretation> meanings;
  for (const Boldness boldness :
       {Boldness::everything, Boldness::without_areas, Boldness::without_collections}) {
    Interpretation meaning =
        interpret::interpret(request.query, lease.snapshot().value_names(), boldness, values);
    if (meanings.empty() || !same_filters(meaning, meanings.back())) meanings.push_back(std::move(meaning));
    if (meanings.back().filters.empty()) break;
  }
  if (text::is_code(request.query.typed) && leaves_words(meanings.front())) {
    Interpretation whole = words;
    whole.choices = meanings.front().filters;
    return {whole};
  }
  if (!meanings.back().filters.empty()) meanings.push_back(words);
  if (meanings.size() == 1) return meanings;
  // What leaves nothing is offered.
  const std::vector<WordFilter>& offered = meanings.front().filters;
  meanings.back().choices.insert(meanings.back().choices.end(), offered.begin(), offered.end());
  return meanings;
}

SearchRequest as_meant(const SearchRequest& request, const Interpretation& meaning) {
  SearchRequest meant = request;
  meant.query = meaning.rest;
  const bool year_is_asked = asks_of_year(request);
  for (const WordFilter& filter : meaning.filters) {
    if (filter.facet != index::kYearFacet || !year_is_asked)
      interpret::add_to(meant.filters, meant.ranges, filter);
  }
  if (meant.query.typed.empty() && meant.sort.by == "relevance") meant.sort = {"date", true};
  return meant;
}

void prefer_years(rewrite::RewrittenQuery& query, const std::vector<int>& years,
                  snapshot::Snapshot::Lease& lease, query::Budget& budget) {
  if (years.empty()) return;
  constexpr double kNamed = 0.5;          // a year in a title may be that of anything
  constexpr double kDaysOfYear = 10'000;  // as model::sortable() has them
  const snapshot::Snapshot& snapshot = lease.snapshot();
  const facets::SortColumn& date = *snapshot.columns().sort("date");
  const index::DocumentNumber last = snapshot.documents().last();
  const auto end = budget.take_share(query::Budget::For::words, last * query::work::kEntry, last) + 1;
  std::map<index::DocumentNumber, double> shares;
  for (const int year : years) {
    const std::string named = index::name_word_term(std::to_string(year));
    for (auto at = lease->database().postlist_begin(named); at != lease->database().postlist_end(named); ++at)
      shares.try_emplace(*at, kNamed);
    for (index::DocumentNumber number = 1; number < end; ++number) {
      const double day = date.values[number];
      if (day >= year * kDaysOfYear && day < (year + 1) * kDaysOfYear) shares[number] = 1;
    }
  }
  bool of_a_year = false;
  for (const auto& [number, share] : shares) {
    query.preferred.push_back({number, share});
    of_a_year = of_a_year || share > kNamed;
  }
  if (of_a_year) return;
  for (rewrite::Node& part : query.root.children) part.optional = false;
}

void prefer(rewrite::RewrittenQuery& query, const std::vector<index::DocumentNumber>& documents) {
  std::map<index::DocumentNumber, double> shares;
  for (const rewrite::Preferred& preferred : query.preferred)
    shares.emplace(preferred.number, preferred.share);
  for (const index::DocumentNumber number : documents) shares[number] = 1;
  query.preferred.clear();
  for (const auto& [number, share] : shares) query.preferred.push_back({number, share});
}

std::string with_words_of_filters(std::string corrected, const Interpretation& meaning) {
  if (corrected.empty()) return corrected;
  std::string before;
  std::string behind;
  for (const WordFilter& filter : meaning.filters) {
    if (filter.facet == interpret::kTagsFacet) continue;  // they are in the rest
    if (filter.parts.front() == 0) {
      before += filter.words + " ";
    } else {
      behind += " " + filter.words;
    }
  }
  return before + corrected + behind;
}

}  // namespace mitos::search
