// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/document_json.h"

#include <fmt/format.h>

#include "searchd/engine/search.h"

namespace mitos::api {
namespace {

using Json = nlohmann::ordered_json;

Json values_of(const std::vector<std::string>& typed) {
  Json list = Json::array();
  for (const std::string& text : typed) list.push_back({{"value", text}, {"label", text}, {"raw", text}});
  return list;
}

}  // namespace

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json to_json(const model::Document& document) {
  Json json{{"id", document.id},
            {"collection", document.collection},
            {"url", document.url},
            {"lang", document.lang},
            {"title", document.title},
            {"acronym", text_or_null(document.acronym)},
            {"date", document.date ? Json(model::to_string(*document.date)) : Json(nullptr)},
            {"year", document.date ? Json(document.date->year) : Json(nullptr)},
            {"tags", values_of(document.tags)},
            {"program", values_of(document.program)},
            {"contact", values_of(document.contact)},
            {"excerpt", text_or_null(document.excerpt)},
            {"images", document.images},
            {"types", document.types},
            {"layout", text_or_null(document.layout)},
            {"aliases", document.aliases},
            {"website_name", text_or_null(document.website_name)},
            {"website_link", text_or_null(document.website_link)}};
  for (const auto* fields : {&document.fields, &document.kept_fields}) {
    for (const auto& [name, values] : *fields) json[name] = values_of(values);
  }
  return json;
}

std::vector<std::string> hit_fields(const index::Schema& schema) {
  std::vector<std::string> names{"score", "headings", "body"};
  const Json every = to_json(model::Document{});
  for (const auto& [name, value] : every.items()) names.push_back(name);
  for (const model::DeclaredField& field : schema.declared()) names.push_back(field.name);
  return names;
}

Answer document_answer(const engine::Snapshot& snapshot, const std::string& id) {
  const auto document = engine::find_document(snapshot, id);
  if (!document) return Problem{404, fmt::format("There is no document “{}”.", id), ""};
  Json json = to_json(*document);
  json["headings"] = document->headings;
  json["body"] = document->body;
  return json;
}

}  // namespace mitos::api
