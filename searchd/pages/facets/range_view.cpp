// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/facets/range_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "common/index/typed_value.h"
#include "searchd/pages/facets/histogram_view.h"
#include "searchd/pages/link.h"

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

// What a bar's values are filtered by, in place of what else is chosen of its facet.
api::Params chosen_by_bar(api::Params others, const std::string& facet, const facets::Bin& bin) {
  const std::string from = fmt::format("{}", bin.from);
  if (facet == index::kYearFacet && bin.from == bin.to) return with(std::move(others), facet, from);
  return with(with(std::move(others), facet + "_from", from), facet + "_to", fmt::format("{}", bin.to));
}

bool is_filtered_by(const FacetsAsked& asked, const std::string& facet, const facets::Bin& bin) {
  for (const facets::FieldRange& range : asked.params.search.request.ranges) {
    if (range.field == facet) return range.has(bin.from) && range.has(bin.to);
  }
  const api::Params& params = asked.params.params;
  const std::pair<std::string, std::string> ticked{facet, fmt::format("{}", bin.from)};
  return bin.from == bin.to && std::find(params.begin(), params.end(), ticked) != params.end();
}

// A bar that alone is filtered by leads back to all.
BarLink link_of_bar(const FacetsAsked& asked, const std::string& facet, const facets::Bin& bin) {
  const bool both_ends_belong = std::floor(bin.from) == bin.from && std::floor(bin.to) == bin.to;
  if (!both_ends_belong) return {};  // it would choose what the next one counts, too
  const api::Params all = without(asked.params.params, "page");
  const api::Params others = without(without(without(all, facet), facet + "_from"), facet + "_to");
  const api::Params by_bar = chosen_by_bar(others, facet, bin);
  const bool alone =
      by_bar.size() == all.size() && std::is_permutation(by_bar.begin(), by_bar.end(), all.begin());
  return {link_from(asked.visit, kSearchPath, alone ? others : by_bar), is_filtered_by(asked, facet, bin)};
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
  add_histogram(facet, asked.visit.texts, histogram,
                [&](const facets::Bin& bin) { return link_of_bar(asked, counts.facet, bin); });
}

}  // namespace mitos::pages
