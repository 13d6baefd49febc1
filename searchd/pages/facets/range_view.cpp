// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/facets/range_view.h"

#include <fmt/format.h>

#include "common/index/typed_value.h"
#include "searchd/pages/facets/histogram_view.h"

namespace mitos::pages {
namespace {

std::string typed_end(const PageParams& params, const std::string& parameter) {
  const Mistake* mistake = mistake_of(params.mistakes, parameter);
  return mistake != nullptr ? mistake->value : value_in(params.params, parameter);
}

// What is wrong with one end of a range; "" if nothing is.
std::string mistake_text(const FacetsAsked& asked, const std::string& facet, const std::string& parameter,
                         const std::string& example) {
  const Mistake* mistake = mistake_of(asked.params.mistakes, parameter);
  if (mistake == nullptr) return "";
  if (mistake->kind == Mistake::Kind::order) return asked.visit.texts.text("mistake_order");
  const char* key = facet == index::kYearFacet             ? "mistake_year"
                    : mistake->kind == Mistake::Kind::date ? "mistake_date"
                                                           : "mistake_number";
  return asked.visit.texts.text(key, {{"example", example}});
}

std::string as_text(model::FieldType type, double order) {
  if (type == model::FieldType::date) return model::to_string(index::date_of(order));
  return fmt::format("{}", order);
}

}  // namespace

bool has_range(const FacetsAsked& asked, const facets::FacetCounts& counts) {
  if (!counts.histogram) return false;
  return counts.histogram->bins.size() > 1 || !typed_end(asked.params, counts.facet + "_from").empty() ||
         !typed_end(asked.params, counts.facet + "_to").empty();
}

void add_range(View& facet, const FacetsAsked& asked, const facets::FacetCounts& counts,
               std::set<std::string>& fields) {
  const model::FieldType type = asked.snapshot.columns().facet(counts.facet)->type();
  const auto end = [&](const char* suffix, const char* text, double reached) -> View {
    const std::string name = counts.facet + suffix;
    const std::string hint = as_text(type, reached);
    fields.insert(name);
    View field{{"name", name},
               {"value", typed_end(asked.params, name)},
               {"label", asked.visit.texts.text(text)},
               {"hint", hint}};
    if (std::string mistake = mistake_text(asked, counts.facet, name, hint); !mistake.empty())
      field["mistake"] = std::move(mistake);
    return field;
  };
  const facets::Histogram& histogram = *counts.histogram;
  facet["is_number"] = type == model::FieldType::number;
  facet["ends"] = {end("_from", "range_from", histogram.min), end("_to", "range_to", histogram.max)};
  add_histogram(facet, asked.visit.texts, histogram);
}

}  // namespace mitos::pages
