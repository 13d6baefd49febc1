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

std::vector<std::string> people_facets(const index::Schema& schema) {
  std::vector<std::string> facets;
  for (const index::FacetSpec& facet : schema.facets()) {
    if (facet.type == model::FieldType::person) facets.push_back(facet.name);
  }
  return facets;
}

void add_lacking(View& view, const Visit& visit, const snapshot::Snapshot& snapshot,
                 const std::vector<std::string>& fields) {
  std::vector<bool> lacking(std::size_t{snapshot.documents().last()} + 1, true);
  api::Params params;
  for (const std::string& field : fields) {
    const std::vector<bool>* of_field = snapshot.columns().lacking(field);
    if (of_field == nullptr) return;
    for (std::size_t i = 0; i < lacking.size(); ++i) lacking[i] = lacking[i] && (*of_field)[i];
    params.emplace_back(api::missing_parameter_of(field), "true");
  }
  const auto pages = std::count(lacking.begin(), lacking.end(), true);
  if (pages == 0) return;
  const std::string facet = facet_label(visit.texts, snapshot.schema(), fields.front());
  view["lacking"] = {
      {"label", visit.texts.count("pages_lacking", static_cast<std::uint64_t>(pages), {{"facet", facet}})},
      {"href", link_from(visit, kSearchPath, params)}};
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
