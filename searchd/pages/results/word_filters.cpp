// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/results/word_filters.h"

#include <algorithm>
#include <optional>
#include <string>

#include "common/index/schema.h"
#include "searchd/interpret/interpretation.h"
#include "searchd/pages/filters.h"
#include "searchd/pages/link.h"

namespace mitos::pages {
namespace {

using interpret::WordFilter;

// "Programme: Horizon 2020", "Year: from 2018".
std::string label_of(const snapshot::Snapshot& snapshot, const Texts& texts, const WordFilter& filter) {
  if (filter.facet != index::kYearFacet) return filter_label(texts, snapshot, filter.facet, filter.value);
  const std::string facet = facet_label(texts, snapshot.schema(), filter.facet);
  const auto chip = [&](const char* key, const std::string& value) {
    return texts.text(key, {{"facet", facet}, {"value", value}});
  };
  if (!filter.to && filter.from) return chip("chip_from", std::to_string(*filter.from));
  if (!filter.from && filter.to) return chip("chip_to", std::to_string(*filter.to));
  if (filter.from == filter.to) return chip("chip", filter.value);
  return chip("chip", std::to_string(*filter.from) + "–" + std::to_string(*filter.to));
}

api::Params asked_as(const api::Params& params, const std::string& text) {
  api::Params changed = without(params, "q");
  if (!text.empty()) changed.insert(changed.begin(), {"q", text});
  return changed;
}

// The parameters as if the value had been chosen in its facet.
api::Params chosen(api::Params params, const WordFilter& filter) {
  if (filter.facet != index::kYearFacet) return with(std::move(params), filter.facet, filter.value);
  const std::string facet(index::kYearFacet);
  if (filter.from) params = with(std::move(params), facet + "_from", std::to_string(*filter.from));
  if (filter.to) params = with(std::move(params), facet + "_to", std::to_string(*filter.to));
  return params;
}

// Whether the words have other meanings, too. If not, the filter leaves nothing of the other words.
bool is_one_of_several(const WordFilter& choice, const std::vector<WordFilter>& choices) {
  return std::count_if(choices.begin(), choices.end(),
                       [&choice](const WordFilter& other) { return other.parts == choice.parts; }) > 1;
}

// Of one person and nothing else; none if the filters are others.
std::optional<std::string> only_person(const std::vector<WordFilter>& filters) {
  if (filters.size() != 1 || filters.front().facet != index::kPersonFilter) return std::nullopt;
  return filters.front().value;
}

// "Also mentioned in 1,151 pages", which have the words and are not the person's.
void add_mentions(View& view, const snapshot::Snapshot& snapshot, const Visit& visit, const PageParams& asked,
                  const std::string& person, query::Budget& budget) {
  search::SearchRequest request = asked.search.request;
  request.interpret = false;
  request.filters.push_back({std::string(index::kPersonFilter), {}, {}, {person}});
  request.facets.clear();
  request.first = 0;
  request.count = 0;
  const std::uint64_t total = search::search(snapshot, request, budget).total;
  if (total == 0) return;
  const api::Params params =
      with(with(asked.params, "interpret", "off"), std::string(index::kPersonFilter) + ".not", person);
  view["words_alone"] = visit.texts.count("also_mentioned", total);
  view["words_alone_href"] = link_from(visit, kSearchPath, params);
}

}  // namespace

View chips_of_words(const snapshot::Snapshot& snapshot, const Visit& visit, const PageParams& asked,
                    const search::SearchResult& result) {
  View chips = View::array();
  for (const WordFilter& filter : result.filters) {
    const std::string label = label_of(snapshot, visit.texts, filter);
    const api::Params rest =
        asked_as(asked.params, interpret::text_without(asked.search.request.query, filter));
    chips.push_back({{"label", label},
                     {"take_back", visit.texts.text("take_back", {{"filter", label}})},
                     {"href", link_from(visit, kSearchPath, rest)}});
  }
  return chips;
}

void add_word_filters(View& view, const snapshot::Snapshot& snapshot, const Visit& visit,
                      const PageParams& asked, const search::SearchResult& result, query::Budget& budget) {
  if (const std::optional<std::string> person = only_person(result.filters)) {
    add_mentions(view, snapshot, visit, asked, *person, budget);
  } else if (result.unfiltered_total.value_or(0) > 0) {
    view["words_alone"] = visit.texts.count("words_alone", *result.unfiltered_total);
    view["words_alone_href"] = link_from(visit, kSearchPath, with(asked.params, "interpret", "off"));
  }
  View& choices = view["choices"] = View::array();
  for (const WordFilter& choice : result.choices) {
    const bool several = is_one_of_several(choice, result.choices);
    const std::string rest =
        several ? interpret::text_without(asked.search.request.query, choice) : std::string();
    choices.push_back(
        {{"label", label_of(snapshot, visit.texts, choice)},
         {"href", link_from(visit, kSearchPath, chosen(asked_as(asked.params, rest), choice))}});
  }
  view["has_choices"] = !result.choices.empty();
}

}  // namespace mitos::pages
