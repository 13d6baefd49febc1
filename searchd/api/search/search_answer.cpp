// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/search/search_answer.h"

#include <algorithm>
#include <chrono>

#include "searchd/api/document_json.h"
#include "searchd/api/facet_json.h"
#include "searchd/api/search/search_params.h"
#include "searchd/api/took.h"
#include "searchd/search/expected_work.h"
#include "searchd/search/other_searches.h"
#include "searchd/search/people/people_filter.h"
#include "searchd/search/search.h"

namespace mitos::api {
namespace {

using Json = nlohmann::ordered_json;

const char* name_of(search::Match asked, search::Match used) {
  if (used == search::Match::all) return "all";
  return asked == search::Match::any ? "any" : "some";
}

Json people_json(const snapshot::Snapshot& snapshot, const search::SearchResult& result) {
  Json people = Json::array();
  for (const lookup::PersonNumber number : result.people) {
    const names::Person& person = snapshot.people()[number];
    people.push_back({{"value", person.id}, {"label", person.label}});
  }
  return people;
}

// What is chosen by words is called as it is in the facet; years are themselves.
Json word_filters_json(const snapshot::Snapshot& snapshot,
                       const std::vector<interpret::WordFilter>& filters) {
  Json json = Json::array();
  for (const interpret::WordFilter& filter : filters) {
    json.push_back({{"field", filter.facet},
                    {"value", filter.value},
                    {"label", search::value_label(snapshot, filter.facet, filter.value)},
                    {"words", filter.words}});
  }
  return json;
}

Json suggestions_json(const std::vector<search::OtherSearch>& others) {
  Json json = Json::array();
  for (const search::OtherSearch& other : others)
    json.push_back({{"text", other.text}, {"without", other.without}, {"total", other.total}});
  return json;
}

Json query_json(const SearchParams& params, const snapshot::Snapshot& snapshot,
                const search::SearchResult& result, const std::vector<search::OtherSearch>& others) {
  return {{"text", params.request.query.typed},
          {"match", name_of(params.request.match, result.match)},
          {"corrected", text_or_null(result.corrected)},
          {"people", people_json(snapshot, result)},
          {"filters", word_filters_json(snapshot, result.filters)},
          {"choices", word_filters_json(snapshot, result.choices)},
          {"suggestions", suggestions_json(others)},
          {"unfiltered_total", result.unfiltered_total ? Json(*result.unfiltered_total) : Json(nullptr)}};
}

bool carries(const SearchParams& params, const char* field) {
  return params.fields.empty() ||
         std::find(params.fields.begin(), params.fields.end(), field) != params.fields.end();
}

Json sections_json(const std::vector<search::SectionHit>& sections) {
  Json json = Json::array();
  for (const search::SectionHit& section : sections)
    json.push_back({{"title", section.title}, {"url", section.url}, {"highlight", section.marked}});
  return json;
}

Json shown_hit_json(const search::Hit& hit, const SearchParams& params, const facets::Columns& columns) {
  constexpr int kDigits = 4;
  Json json = hit_json(hit.document, columns, params.fields);
  if (carries(params, "score")) json["score"] = rounded(hit.score, kDigits);
  if (!hit.where.empty()) json["where"] = hit.where;
  if (params.request.shown.explain) json["explanation"] = hit.explanation;
  if (hit.highlight) {
    json["highlight"] = {{"title", hit.highlight->title},
                         {"acronym", hit.highlight->acronym},
                         {"snippet", hit.highlight->snippet}};
    json["sections"] = sections_json(hit.sections);
  }
  return json;
}

Json searched(const snapshot::Snapshot& snapshot, const SearchParams& params) {
  const auto start = std::chrono::steady_clock::now();
  query::Budget budget;
  const search::SearchResult result = search::search(snapshot, params.request, budget);
  std::vector<search::OtherSearch> others;
  if (result.total == 0) others = search::other_searches(snapshot, params.request, budget);
  Json hits = Json::array();
  for (const search::Hit& hit : result.hits) hits.push_back(shown_hit_json(hit, params, snapshot.columns()));
  Json facets = Json::object();
  for (const facets::FacetCounts& counts : result.facets)
    facets[counts.facet] = facet_json(*snapshot.columns().facet(counts.facet), counts);
  return {{"query", query_json(params, snapshot, result, others)},
          {"total", result.total},
          {"exact", result.exact},
          {"page", params.page},
          {"per_page", params.per_page},
          {"took_ms", took_ms(start)},
          {"generation", snapshot.manifest().generation},
          {"hits", std::move(hits)},
          {"facets", std::move(facets)}};
}

}  // namespace

Answer search_answer(const snapshot::Snapshot& snapshot, const Params& given, const search::InTurn& in_turn) {
  const auto read = read_search_params(given, snapshot.schema());
  if (const auto* problem = std::get_if<Problem>(&read)) return *problem;
  const auto& params = std::get<SearchParams>(read);
  Json answer;
  in_turn(search::expected_of_search(snapshot, params.request.query.root, params.request.facets.size()),
          [&] { answer = searched(snapshot, params); });
  return answer;
}

}  // namespace mitos::api
