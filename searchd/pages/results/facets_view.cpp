// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/results/facets_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "common/index/typed_value.h"
#include "common/text/utf8.h"
#include "searchd/pages/filters.h"
#include "searchd/pages/link.h"
#include "searchd/pages/results/histogram_view.h"

namespace mitos::pages {
namespace {

constexpr std::size_t kShownValues = 8;  // of a facet, before "more"

std::string value_in(const api::Params& params, const std::string& name) {
  const auto found =
      std::find_if(params.begin(), params.end(), [&name](const auto& param) { return param.first == name; });
  return found == params.end() ? "" : found->second;
}

bool is_selected_within(const facets::FacetValueCount& value);

bool is_selected_below(const facets::FacetValueCount& value) {
  return std::any_of(value.children.begin(), value.children.end(), is_selected_within);
}

// Whether it or anything below it is.
bool is_selected_within(const facets::FacetValueCount& value) {
  return value.selected || is_selected_below(value);
}

void add_selected(const std::vector<facets::FacetValueCount>& values,
                  std::vector<facets::Ordinal>& ordinals) {
  for (const facets::FacetValueCount& value : values) {
    if (value.selected) ordinals.push_back(value.ordinal);
    add_selected(value.children, ordinals);
  }
}

class Facets {
 public:
  Facets(const snapshot::Snapshot& snapshot, const Visit& visit, const PageParams& asked,
         const std::vector<interpret::WordFilter>& of_words, query::Budget& budget)
      : snapshot_(snapshot),
        visit_(visit),
        texts_(visit.texts),
        asked_(asked),
        of_words_(of_words),
        budget_(budget) {}

  void add(const facets::FacetCounts& counts) {
    const std::string find(text::trimmed(value_in(visit_.params, find_parameter(counts.facet))));
    const bool selected = std::any_of(counts.values.begin(), counts.values.end(), is_selected_within);
    const bool ranged = has_range(counts);
    // One value that every result has would choose nothing.
    if (counts.values.size() < 2 && !selected && !ranged) return;
    View facet = values_view(find.empty() ? counts : found(counts, find));
    facet["label"] = facet_label(texts_, snapshot_.schema(), counts.facet);
    facet["facet"] = counts.facet;
    add_field(counts.facet);
    add_field(counts.facet + ".all");
    // Numbers are found by their range.
    if (!ranged && (!find.empty() || counts.values.size() > kShownValues)) add_find(facet, find);
    facet["has_range"] = ranged;
    if (ranged && counts.histogram) add_range(facet, counts.facet, *counts.histogram);
    view_.facets.push_back(std::move(facet));
  }

  FacetsView take() { return std::move(view_); }

 private:
  void add_field(const std::string& parameter) { view_.fields.insert(parameter); }

  const facets::FacetColumn& column(const std::string& facet) const {
    return *snapshot_.columns().facet(facet);
  }

  // The values like `text`, and those that are chosen: a box that is not there would be taken for an empty
  // one.
  facets::FacetCounts found(const facets::FacetCounts& counts, const std::string& text) const {
    search::SearchRequest request = asked_.search.request;
    request.first = 0;
    request.count = 0;
    request.facets = {counts.facet};
    request.facet_values = snapshot_.labels(counts.facet)->like(text, budget_);
    add_selected(counts.values, *request.facet_values);
    std::sort(request.facet_values->begin(), request.facet_values->end());
    const auto repeated = std::unique(request.facet_values->begin(), request.facet_values->end());
    request.facet_values->erase(repeated, request.facet_values->end());
    return search::search(snapshot_, request, budget_).facets.front();
  }

  // What is wanted beside other values of its facet stays so.
  std::string box_name(const std::string& facet, const std::string& value) const {
    const std::pair<std::string, std::string> all{facet + ".all", value};
    return std::find(asked_.params.begin(), asked_.params.end(), all) == asked_.params.end() ? facet
                                                                                             : all.first;
  }

  // What words of the query chose is taken back with them, not by its box.
  bool is_of_words(const std::string& facet, const std::string& value) const {
    const bool of_words = std::any_of(
        of_words_.begin(), of_words_.end(),
        [&](const interpret::WordFilter& filter) { return filter.facet == facet && filter.value == value; });
    const std::pair<std::string, std::string> chosen{facet, value};
    return of_words && std::find(asked_.params.begin(), asked_.params.end(), chosen) == asked_.params.end();
  }

  // What is found inside a tree does not stand below anything, and says where it belongs.
  std::string label_of(const std::string& facet, const facets::FacetValueCount& value, bool with_path) const {
    if (!with_path) return value_label(texts_, snapshot_, facet, value.value);
    std::string label;
    for (const facets::Ordinal step : column(facet).path(value.ordinal))
      label += (label.empty() ? "" : " › ") + column(facet).label(step, texts_.language());
    return label;
  }

  // Everything is said of each value: what a template does not find in one below it takes from the one above.
  View value_view(const std::string& facet, const facets::FacetValueCount& value, bool with_path) const {
    const std::string label = label_of(facet, value, with_path);
    View children = View::array();
    for (const facets::FacetValueCount& child : value.children)
      children.push_back(value_view(facet, child, with_path));
    return {{"name", box_name(facet, value.value)},
            {"value", value.value},
            {"label", label},
            {"count", texts_.number(value.count)},
            {"selected", value.selected},
            {"of_words", is_of_words(facet, value.value)},
            {"has_children", !children.empty()},
            {"children_open", is_selected_below(value)},
            {"within", texts_.text("within", {{"value", label}})},
            {"children", std::move(children)}};
  }

  View values_view(const facets::FacetCounts& counts) const {
    std::vector<facets::FacetValueCount> values = counts.values;
    if (counts.facet == index::kYearFacet) {
      std::sort(values.begin(), values.end(), [](const auto& a, const auto& b) { return a.value > b.value; });
    }
    const bool with_path =
        !value_in(visit_.params, find_parameter(counts.facet)).empty() && column(counts.facet).is_tree();
    View shown = View::array();
    View more = View::array();
    bool more_open = false;
    for (const facets::FacetValueCount& value : values) {
      const bool first = shown.size() < kShownValues || values.size() == kShownValues + 1;
      more_open = more_open || (!first && is_selected_within(value));
      (first ? shown : more).push_back(value_view(counts.facet, value, with_path));
    }
    View view{{"tree", column(counts.facet).is_tree() && !with_path},
              {"said", texts_.count("values_listed", values.size())},
              {"has_more", !more.empty()},
              {"more_open", more_open},
              {"has_cut", counts.more}};
    view["values"] = std::move(shown);
    view["more"] = std::move(more);
    if (counts.more) view["cut"] = texts_.count("most_frequent", values.size());
    return view;
  }

  void add_find(View& facet, const std::string& find) {
    const std::string name = find_parameter(facet["facet"]);
    facet["find"] = {
        {"name", name}, {"value", find}, {"label", texts_.text("find_value", {{"facet", facet["label"]}})}};
    add_field(name);
  }

  bool has_range(const facets::FacetCounts& counts) const {
    return counts.histogram && (counts.histogram->bins.size() > 1 || is_ranged(counts.facet));
  }

  bool is_ranged(const std::string& facet) const {
    return !typed_end(facet + "_from").empty() || !typed_end(facet + "_to").empty();
  }

  std::string typed_end(const std::string& parameter) const {
    const Mistake* mistake = mistake_of(asked_.mistakes, parameter);
    return mistake != nullptr ? mistake->value : value_in(asked_.params, parameter);
  }

  // What is wrong with one end of a range, if anything.
  std::string mistake_text(const std::string& facet, const std::string& parameter,
                           const std::string& example) const {
    const Mistake* mistake = mistake_of(asked_.mistakes, parameter);
    if (mistake == nullptr) return "";
    if (mistake->kind == Mistake::Kind::order) return texts_.text("mistake_order");
    const char* key = facet == index::kYearFacet             ? "mistake_year"
                      : mistake->kind == Mistake::Kind::date ? "mistake_date"
                                                             : "mistake_number";
    return texts_.text(key, {{"example", example}});
  }

  std::string as_text(const std::string& facet, double order) const {
    if (column(facet).type() == model::FieldType::date) return model::to_string(index::date_of(order));
    return fmt::format("{}", order);
  }

  void add_range(View& view, const std::string& facet, const facets::Histogram& histogram) {
    const auto end = [&](const char* suffix, const char* text, double reached) -> View {
      const std::string name = facet + suffix;
      const std::string hint = as_text(facet, reached);
      add_field(name);
      View field{{"name", name}, {"value", typed_end(name)}, {"label", texts_.text(text)}, {"hint", hint}};
      if (std::string mistake = mistake_text(facet, name, hint); !mistake.empty())
        field["mistake"] = std::move(mistake);
      return field;
    };
    view["is_number"] = column(facet).type() == model::FieldType::number;
    view["ends"] = {end("_from", "range_from", histogram.min), end("_to", "range_to", histogram.max)};
    add_histogram(view, texts_, histogram);
  }

  const snapshot::Snapshot& snapshot_;
  const Visit& visit_;
  const Texts& texts_;
  const PageParams& asked_;
  const std::vector<interpret::WordFilter>& of_words_;  // filters
  query::Budget& budget_;
  FacetsView view_;
};

}  // namespace

FacetsView facets_view(const snapshot::Snapshot& snapshot, const Visit& visit, const PageParams& asked,
                       const search::SearchResult& result, query::Budget& budget) {
  Facets facets(snapshot, visit, asked, result.filters, budget);
  for (const facets::FacetCounts& counts : result.facets) facets.add(counts);
  return facets.take();
}

}  // namespace mitos::pages
