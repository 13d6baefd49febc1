// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/filters.h"

#include <algorithm>
#include <cstdint>

#include "searchd/api/search/filter_params.h"
#include "searchd/search/people/people_filter.h"

namespace mitos::pages {

bool is_filter(const index::Schema& schema, const std::string& parameter) {
  if (api::range_parameter(parameter, schema) || api::missing_parameter(parameter, schema)) return true;
  const std::string_view name = parameter;
  const bool operation = name.ends_with(".all") || name.ends_with(".not");
  return api::is_filtered_by(schema, operation ? name.substr(0, name.rfind('.')) : name);
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
                     {"value", value_label(texts, snapshot, facet, value)}});
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
  const bool of_all_roles = facet != index::kPersonFilter || index::filters_by_person(schema);
  if (of_all_roles && texts.has(key)) return texts.text(key);
  if (facet == "date") return texts.text("date");
  for (const model::DeclaredField& field : schema.declared()) {
    if (field.name != facet) continue;
    const auto label = field.label.find(texts.language());
    if (label != field.label.end()) return label->second;
    if (!field.label.empty()) return field.label.begin()->second;
  }
  return facet;
}

std::string value_label(const Texts& texts, const snapshot::Snapshot& snapshot, const std::string& facet,
                        const std::string& value) {
  if (facet == "lang") return texts.language_name(value);
  return search::value_label(snapshot, facet, value, texts.language());
}

}  // namespace mitos::pages
