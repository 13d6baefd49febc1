// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/fuzz/answers.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "tests/fuzz/marked_text.h"

namespace mitos::fuzz {
namespace {

std::string fault_in_numbers(const search::SearchResult& result, const search::SearchRequest& request,
                             std::uint64_t documents) {
  if (result.total > documents) return fmt::format("total {} of {} documents", result.total, documents);
  const std::uint64_t rest = result.total - std::min<std::uint64_t>(request.first, result.total);
  if (result.hits.size() != std::min<std::uint64_t>(request.count, rest)) {
    return fmt::format("{} hits from {} on, of a total of {}", result.hits.size(), request.first,
                       result.total);
  }
  if (result.match == search::Match::automatic) return "does not say what matched";
  if (request.typos == query::Typos::as_typed && !result.corrected.empty())
    return "corrects what it must not";
  return "";
}

std::string fault_in_order(const search::SearchResult& result, const search::SearchRequest& request) {
  std::set<std::string> ids;
  for (std::size_t i = 0; i < result.hits.size(); ++i) {
    const search::Hit& hit = result.hits[i];
    if (!ids.insert(hit.document.id).second) return hit.document.id + " comes twice";
    if (!std::isfinite(hit.score) || hit.score < 0) return fmt::format("a score of {}", hit.score);
    if (i > 0 && request.sort.by == "relevance" && hit.score > result.hits[i - 1].score) {
      return hit.document.id + " has a higher score than the hit before it";
    }
    if (request.shown.highlight != hit.highlight.has_value()) return "highlights are not as asked for";
  }
  return "";
}

bool any_selected(const std::vector<facets::FacetValueCount>& values) {
  return std::any_of(values.begin(), values.end(), [](const facets::FacetValueCount& value) {
    return value.selected || any_selected(value.children);
  });
}

// In one level of a facet and those below it.
std::string fault_in_values(const std::vector<facets::FacetValueCount>& values,
                            const search::SearchRequest& request, std::uint64_t most) {
  std::size_t unselected = 0;
  for (const facets::FacetValueCount& value : values) {
    if (value.count > most) return fmt::format("{} of {} have {}", value.count, most, value.value);
    const bool selected = value.selected || any_selected(value.children);
    if (value.count == 0 && !selected) return value.value + " is listed for nothing";
    if (!selected) ++unselected;
    std::string fault = fault_in_values(value.children, request, value.count);
    if (!fault.empty()) return fault;
  }
  if (unselected > request.facet_limit) return "lists more values than its limit";
  const bool falling = std::is_sorted(values.begin(), values.end(),
                                      [](const auto& a, const auto& b) { return a.count > b.count; });
  return falling ? "" : "is not listed by count";
}

std::string fault_in_facets(const search::SearchResult& result, const search::SearchRequest& request,
                            std::uint64_t documents) {
  if (result.facets.size() != request.facets.size()) return "other facets than asked for";
  const bool filtered = !request.filters.empty() || !result.filters.empty();
  const std::uint64_t most = filtered ? documents : result.total;
  for (const facets::FacetCounts& facet : result.facets) {
    const std::string fault = fault_in_values(facet.values, request, most);
    if (!fault.empty()) return facet.facet + ": " + fault;
  }
  return "";
}

std::string fault_in_highlight(const search::Hit& hit, std::size_t snippet_length) {
  const model::Document& document = hit.document;
  const search::Highlight& highlight = *hit.highlight;
  const auto told = [&document](const char* what, const std::string& fault) {
    return fault.empty() ? "" : fmt::format("the {} of {} {}", what, document.id, fault);
  };
  std::string fault = told("title", fault_in_whole(highlight.title, document.title, Cover::whole_words));
  if (fault.empty())
    fault = told("long name", fault_in_whole(highlight.acronym, document.acronym, Cover::whole_words));
  if (!fault.empty()) return fault;
  const std::string& shown = document.body.empty() ? document.excerpt : document.body;
  return told("snippet", fault_in_passage(highlight.snippet, shown, snippet_length));
}

std::string fault_in(const std::vector<suggest::SuggestedValue>& values) {
  for (const suggest::SuggestedValue& value : values) {
    const std::string fault = fault_in_whole(value.marked, value.label, Cover::beginnings_of_words);
    if (!fault.empty()) return "the label of " + value.value + " " + fault;
    if (value.documents == 0) return value.value + " is suggested for nothing";
  }
  return "";
}

}  // namespace

std::string fault_in(const search::SearchResult& result, const search::SearchRequest& request,
                     std::uint64_t documents) {
  std::string fault = fault_in_numbers(result, request, documents);
  if (fault.empty()) fault = fault_in_order(result, request);
  if (fault.empty()) fault = fault_in_facets(result, request, documents);
  for (const search::Hit& hit : result.hits) {
    if (!fault.empty()) break;
    if (hit.highlight) fault = fault_in_highlight(hit, request.shown.snippet_length);
  }
  return fault;
}

std::string fault_in(const suggest::Suggestions& suggestions, std::size_t limit) {
  if (suggestions.documents.size() > limit) return "suggests more documents than asked for";
  for (const suggest::SuggestedDocument& hit : suggestions.documents) {
    const auto told = [&hit](const std::string& fault) {
      return fault.empty() ? "" : hit.document.id + " " + fault;
    };
    std::string fault = told(fault_in_whole(hit.title, hit.document.title, Cover::beginnings_of_words));
    if (fault.empty())
      fault = told(fault_in_whole(hit.acronym, hit.document.acronym, Cover::beginnings_of_words));
    if (!fault.empty()) return fault;
  }
  for (const auto* values : {&suggestions.people, &suggestions.programmes, &suggestions.tags}) {
    if (values->size() > limit) return "suggests more values than asked for";
    std::string fault = fault_in(*values);
    if (!fault.empty()) return fault;
  }
  return "";
}

}  // namespace mitos::fuzz
