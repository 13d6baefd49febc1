// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/filters.h"

#include <algorithm>
#include <cstdint>

#include "searchd/api/search/search_params.h"

namespace mitos::pages {

bool is_filter(const index::Schema& schema, const std::string& parameter) {
  return api::range_parameter(parameter, schema) || api::missing_parameter(parameter, schema) ||
         std::any_of(
             schema.facets().begin(), schema.facets().end(), [&parameter](const index::FacetSpec& facet) {
               if (!parameter.starts_with(facet.name)) return false;
               const std::string_view operation = std::string_view(parameter).substr(facet.name.size());
               return operation.empty() || operation == ".all" || operation == ".not";
             });
}

std::string find_parameter(const std::string& facet) {
  return facet + ".find";
}

std::string filter_label(const Texts& texts, const snapshot::Snapshot& snapshot, const std::string& parameter,
                         const std::string& value) {
  if (const auto range = api::range_parameter(parameter, snapshot.schema())) {
    return texts.text(range->end == index::RangeEnd::from ? "chip_from" : "chip_to",
                      {{"facet", facet_label(texts, snapshot.schema(), range->field)}, {"value", value}});
  }
  if (const auto field = api::missing_parameter(parameter, snapshot.schema()))
    return texts.text("chip_missing", {{"facet", facet_label(texts, snapshot.schema(), *field)}});
  const std::string facet = parameter.substr(0, parameter.find('.'));
  return texts.text(parameter.ends_with(".not") ? "chip_not" : "chip",
                    {{"facet", facet_label(texts, snapshot.schema(), facet)},
                     {"value", value_label(texts, snapshot.columns(), facet, value)}});
}

void add_lacking(View& view, const Visit& visit, const snapshot::Snapshot& snapshot,
                 const std::string& field) {
  const std::vector<bool>* lacking = snapshot.columns().lacking(field);
  const auto pages = lacking == nullptr ? 0 : std::count(lacking->begin(), lacking->end(), true);
  if (pages == 0) return;
  view["lacking"] = {
      {"label", visit.texts.count("pages_lacking", static_cast<std::uint64_t>(pages),
                                  {{"facet", facet_label(visit.texts, snapshot.schema(), field)}})},
      {"href", link_from(visit, kSearchPath, {{api::missing_parameter_of(field), "true"}})}};
}

std::string facet_label(const Texts& texts, const index::Schema& schema, const std::string& facet) {
  const std::string key = "facet_" + facet;
  if (texts.has(key)) return texts.text(key);
  if (facet == "date") return texts.text("date");
  for (const model::DeclaredField& field : schema.declared()) {
    if (field.name != facet) continue;
    const auto label = field.label.find(texts.language());
    if (label != field.label.end()) return label->second;
    if (!field.label.empty()) return field.label.begin()->second;
  }
  return facet;
}

std::string value_label(const Texts& texts, const facets::Columns& columns, const std::string& facet,
                        const std::string& value) {
  if (facet == "lang") return texts.language_name(value);
  const facets::FacetColumn* column = columns.facet(facet);
  const auto ordinal = column != nullptr ? column->find(value) : std::nullopt;
  return ordinal ? column->label(*ordinal, texts.language()) : value;
}

}  // namespace mitos::pages
