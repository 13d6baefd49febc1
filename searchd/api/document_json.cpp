// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/document_json.h"

#include <fmt/format.h>

#include <algorithm>

#include "common/index/typed_value.h"
#include "searchd/api/facet_json.h"
#include "searchd/search/search.h"

namespace mitos::api {
namespace {

using Json = nlohmann::ordered_json;

Json as_typed(const std::vector<std::string>& texts) {
  Json list = Json::array();
  for (const std::string& text : texts) list.push_back({{"value", text}, {"label", text}, {"raw", text}});
  return list;
}

Json as_values(const facets::FacetColumn& column, const std::vector<std::string>& texts) {
  Json list = Json::array();
  const bool typed = index::is_ordered(column.type()) || column.type() == model::FieldType::boolean;
  for (const auto& [ordinal, raw] : column.shown(texts)) {
    Json value{{"value", typed_json(column.type(), column.value(ordinal))}, {"label", column.label(ordinal)}};
    if (column.type() == model::FieldType::tree) {
      Json& path = value["path"] = Json::array();
      for (const facets::Ordinal step : column.path(ordinal)) path.push_back(column.label(step));
    }
    value["raw"] = raw;
    list.push_back(std::move(value));
  }
  // “about 30” in a field of numbers.
  for (const std::string& text : texts) {
    if (typed && column.spelled(text).empty())
      list.push_back({{"value", nullptr}, {"label", text}, {"raw", text}});
  }
  return list;
}

// `values_of(name, texts)` makes a list of what a field holds.
template <typename ValuesOf>
Json fields_json(const model::Document& document, ValuesOf&& values_of) {
  Json json{{"id", document.id},
            {"collection", document.collection},
            {"url", document.url},
            {"lang", document.lang},
            {"title", document.title},
            {"acronym", text_or_null(document.acronym)},
            {"date", document.date ? Json(model::to_string(*document.date)) : Json(nullptr)},
            {"year", document.date ? Json(document.date->year) : Json(nullptr)},
            {"tags", values_of("tags", document.tags)},
            {"program", values_of("program", document.program)},
            {"contact", values_of("contact", document.contact)},
            {"excerpt", text_or_null(document.excerpt)},
            {"images", document.images},
            {"types", document.types},
            {"layout", text_or_null(document.layout)},
            {"aliases", document.aliases},
            {"website_name", text_or_null(document.website_name)},
            {"website_link", text_or_null(document.website_link)}};
  for (const auto* fields : {&document.fields, &document.kept_fields}) {
    for (const auto& [name, values] : *fields) json[name] = values_of(name, values);
  }
  return json;
}

}  // namespace

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json to_json(const model::Document& document, const facets::Columns& columns) {
  return fields_json(document, [&columns](const std::string& name, const std::vector<std::string>& texts) {
    const facets::FacetColumn* column = columns.facet(name);
    return column != nullptr ? as_values(*column, texts) : as_typed(texts);
  });
}

Json hit_json(const model::Document& document, const facets::Columns& columns,
              const std::vector<std::string>& fields) {
  Json hit = to_json(document, columns);
  if (fields.empty()) return hit;
  const auto asked = [&fields](const std::string& name) {
    return std::find(fields.begin(), fields.end(), name) != fields.end();
  };
  if (asked("headings")) hit["headings"] = document.headings;
  if (asked("body")) hit["body"] = document.body;
  Json kept = Json::object();
  for (auto& [name, value] : hit.items()) {
    if (asked(name)) kept[name] = std::move(value);
  }
  return kept;
}

std::vector<std::string> unasked_fields(const index::Schema& schema) {
  std::vector<std::string> names;
  const Json every =
      fields_json(model::Document{},
                  [](const std::string&, const std::vector<std::string>& texts) { return as_typed(texts); });
  for (const auto& [name, value] : every.items()) names.push_back(name);
  for (const model::DeclaredField& field : schema.declared()) names.push_back(field.name);
  return names;
}

std::vector<std::string> hit_fields(const index::Schema& schema) {
  std::vector<std::string> names = unasked_fields(schema);
  names.emplace_back("score");
  names.insert(names.end(), kOnlyIfAsked.begin(), kOnlyIfAsked.end());
  return names;
}

Answer document_answer(const snapshot::Snapshot& snapshot, const std::string& id) {
  const auto document = search::find_document(snapshot, id);
  if (!document) return Problem{404, fmt::format("There is no document “{}”.", id), ""};
  Json json = to_json(*document, snapshot.columns());
  json["headings"] = document->headings;
  json["body"] = document->body;
  return json;
}

}  // namespace mitos::api
