// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/facets/facets_view.h"

#include <algorithm>

#include "common/text/utf8.h"
#include "searchd/pages/facets/range_view.h"
#include "searchd/pages/facets/values_view.h"
#include "searchd/pages/filters.h"

namespace mitos::pages {
namespace {

void add_selected(const std::vector<facets::FacetValueCount>& values,
                  std::vector<facets::Ordinal>& ordinals) {
  for (const facets::FacetValueCount& value : values) {
    if (value.selected) ordinals.push_back(value.ordinal);
    add_selected(value.children, ordinals);
  }
}

// The values like `text`, and those that are chosen: a box that is not there would be taken for an empty
// one.
facets::FacetCounts found_values(const FacetsAsked& asked, const facets::FacetCounts& counts,
                                 const std::string& text, query::Budget& budget) {
  search::SearchRequest request = asked.params.search.request;
  request.first = 0;
  request.count = 0;
  request.facets = {counts.facet};
  std::vector<facets::Ordinal> values = asked.snapshot.labels(counts.facet)->like(text, budget);
  add_selected(counts.values, values);
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  request.facet_values = std::move(values);
  return search::search(asked.snapshot, request, budget).facets.front();
}

// One value that every result has would choose nothing.
bool is_of_use(const facets::FacetCounts& counts, bool ranged) {
  return ranged || counts.values.size() > 1 ||
         std::any_of(counts.values.begin(), counts.values.end(), is_selected_within);
}

void add_facet(FacetsView& shown, const FacetsAsked& asked, const facets::FacetCounts& counts,
               query::Budget& budget) {
  const Texts& texts = asked.visit.texts;
  const bool ranged = has_range(asked, counts);
  if (!is_of_use(counts, ranged)) return;
  const std::string find_name = find_parameter(counts.facet);
  const std::string find(text::trimmed(value_in(asked.visit.params, find_name)));
  View facet = find.empty() ? values_view(asked, counts, false)
                            : values_view(asked, found_values(asked, counts, find, budget), true);
  const std::string label = facet_label(texts, asked.snapshot.schema(), counts.facet);
  facet["label"] = label;
  facet["facet"] = counts.facet;
  shown.fields.insert({counts.facet, counts.facet + ".all"});
  // Numbers are found by their range.
  if (!ranged && (!find.empty() || are_many(counts.values.size()))) {
    facet["find"] = {
        {"name", find_name}, {"value", find}, {"label", texts.text("find_value", {{"facet", label}})}};
    shown.fields.insert(find_name);
  }
  facet["has_range"] = ranged;
  if (ranged) add_range(facet, asked, counts, shown.fields);
  shown.facets.push_back(std::move(facet));
}

}  // namespace

FacetsView facets_view(const snapshot::Snapshot& snapshot, const Visit& visit, const PageParams& params,
                       const search::SearchResult& result, query::Budget& budget) {
  FacetsView shown;
  for (const facets::FacetCounts& counts : result.facets)
    add_facet(shown, {snapshot, visit, params, result.filters}, counts, budget);
  return shown;
}

}  // namespace mitos::pages
