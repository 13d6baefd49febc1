// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/facets/values_view.h"

#include <algorithm>
#include <utility>

#include "searchd/pages/filters.h"

namespace mitos::pages {
namespace {

constexpr std::size_t kShownValues = 8;  // of a facet, before "more"

const facets::FacetColumn& column_of(const FacetsAsked& asked, const std::string& facet) {
  return *asked.snapshot.columns().facet(facet);
}

bool is_selected_below(const facets::FacetValueCount& value) {
  return std::any_of(value.children.begin(), value.children.end(), is_selected_within);
}

bool is_param(const FacetsAsked& asked, const std::string& name, const std::string& value) {
  const std::pair<std::string, std::string> param{name, value};
  return std::find(asked.params.params.begin(), asked.params.params.end(), param) !=
         asked.params.params.end();
}

// What is wanted beside other values of its facet stays so.
std::string box_name(const FacetsAsked& asked, const std::string& facet, const std::string& value) {
  const std::string all = facet + ".all";
  return is_param(asked, all, value) ? all : facet;
}

// What words of the query chose is taken back with them, not by its box.
bool is_of_words(const FacetsAsked& asked, const std::string& facet, const std::string& value) {
  const bool of_words = std::any_of(
      asked.of_words.begin(), asked.of_words.end(),
      [&](const interpret::WordFilter& filter) { return filter.facet == facet && filter.value == value; });
  return of_words && !is_param(asked, facet, value);
}

// What is found inside a tree does not stand below anything, and says where it belongs.
std::string label_of(const FacetsAsked& asked, const std::string& facet, const facets::FacetValueCount& value,
                     bool with_path) {
  const Texts& texts = asked.visit.texts;
  if (!with_path) return value_label(texts, asked.snapshot, facet, value.value);
  const facets::FacetColumn& column = column_of(asked, facet);
  std::string label;
  for (const facets::Ordinal step : column.path(value.ordinal))
    label += (label.empty() ? "" : " › ") + column.label(step, texts.language());
  return label;
}

// Everything is said of each value: what a template does not find in one below it takes from the one above.
View value_view(const FacetsAsked& asked, const std::string& facet, const facets::FacetValueCount& value,
                bool with_path) {
  const Texts& texts = asked.visit.texts;
  const std::string label = label_of(asked, facet, value, with_path);
  View children = View::array();
  for (const facets::FacetValueCount& child : value.children)
    children.push_back(value_view(asked, facet, child, with_path));
  return {{"name", box_name(asked, facet, value.value)},
          {"value", value.value},
          {"label", label},
          {"count", texts.number(value.count)},
          {"selected", value.selected},
          {"of_words", is_of_words(asked, facet, value.value)},
          {"has_children", !children.empty()},
          {"children_open", is_selected_below(value)},
          {"within", texts.text("within", {{"value", label}})},
          {"children", std::move(children)}};
}

}  // namespace

std::string value_in(const api::Params& params, const std::string& name) {
  const auto found =
      std::find_if(params.begin(), params.end(), [&name](const auto& param) { return param.first == name; });
  return found == params.end() ? "" : found->second;
}

bool is_selected_within(const facets::FacetValueCount& value) {
  return value.selected || is_selected_below(value);
}

bool are_many(std::size_t count) {
  return count > kShownValues;
}

View values_view(const FacetsAsked& asked, const facets::FacetCounts& counts, bool found) {
  std::vector<facets::FacetValueCount> values = counts.values;
  if (counts.facet == index::kYearFacet) {
    std::sort(values.begin(), values.end(), [](const auto& a, const auto& b) { return a.value > b.value; });
  }
  const bool is_tree = column_of(asked, counts.facet).is_tree();
  const bool with_path = found && is_tree;
  View shown = View::array();
  View more = View::array();
  bool more_open = false;
  for (const facets::FacetValueCount& value : values) {
    const bool first = shown.size() < kShownValues || values.size() == kShownValues + 1;
    more_open = more_open || (!first && is_selected_within(value));
    (first ? shown : more).push_back(value_view(asked, counts.facet, value, with_path));
  }
  const Texts& texts = asked.visit.texts;
  View view{{"tree", is_tree && !with_path},
            {"said", texts.count("values_listed", values.size())},
            {"has_more", !more.empty()},
            {"more_open", more_open},
            {"has_cut", counts.more}};
  view["values"] = std::move(shown);
  view["more"] = std::move(more);
  if (counts.more) view["cut"] = texts.count("most_frequent", values.size());
  return view;
}

}  // namespace mitos::pages
