// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/document_json.h"

#include <algorithm>

#include "common/index/schema.h"
#include "searchd/api/facet_json.h"

namespace mitos::api {
namespace {

using Json = nlohmann::ordered_json;

Json as_typed(const std::vector<std::string>& texts) {
  Json list = Json::array();
  for (const std::string& text : texts) list.push_back({{"value", text}, {"label", text}, {"raw", text}});
  return list;
}

Json as_values(const facets::FacetColumn& column, const model::Document& document,
               const std::vector<std::string>& texts) {
  Json list = Json::array();
  for (const auto& [ordinal, raw] : column.shown(document.number, texts)) {
    Json value{{"value", typed_json(column.type(), column.value(ordinal))}, {"label", column.label(ordinal)}};
    if (column.type() == model::FieldType::tree) {
      Json& path = value["path"] = Json::array();
      for (const facets::Ordinal step : column.path(ordinal)) path.push_back(column.label(step));
    }
    value["raw"] = raw;
    list.push_back(std::move(value));
  }
  for (const std::string& text : column.unread(document.number, texts))
    list.push_back({{"value", nullptr}, {"label", text}, {"raw", text}});
  return list;
}

// Values of a facet, or texts of a field that is none.
Json list_json(const facets::Columns& columns, const model::Document& document, std::string_view name,
               const std::vector<std::string>& texts) {
  const facets::FacetColumn* column = columns.facet(name);
  return column != nullptr ? as_values(*column, document, texts) : as_typed(texts);
}

// What a standard field says, by how a document holds it.
struct MemberJson {
  const index::StandardField& field;
  const model::Document& document;
  const facets::Columns& columns;

  Json operator()(index::TextMember member) const {
    const bool said = field.traits.required || field.traits.answered_if_asked || !(document.*member).empty();
    return said ? Json(document.*member) : Json(nullptr);
  }
  Json operator()(index::TextsMember member) const {
    if (field.facet) return list_json(columns, document, field.name, document.*member);
    return document.*member;
  }
  Json operator()(index::DayMember member) const {
    return document.*member ? Json(model::to_string(*(document.*member))) : Json(nullptr);
  }
  Json operator()(index::YearOfDay /*member*/) const {
    return document.date ? Json(document.date->year) : Json(nullptr);
  }
};

Json field_json(const index::StandardField& field, const model::Document& document,
                const facets::Columns& columns) {
  return std::visit(MemberJson{field, document, columns}, field.member);
}

// The fields that `wanted(name, if_asked)` says, in the order of an answer.
template <typename Wanted>
Json fields_json(const model::Document& document, const facets::Columns& columns, Wanted&& wanted) {
  Json json = Json::object();
  const auto add_standard = [&](bool if_asked) {
    for (const index::StandardField& field : index::kStandardFields) {
      if (field.traits.answered_if_asked == if_asked && wanted(field.name, if_asked))
        json[std::string(field.name)] = field_json(field, document, columns);
    }
  };
  add_standard(false);
  for (const auto* fields : {&document.fields, &document.kept_fields}) {
    for (const auto& [name, values] : *fields) {
      if (wanted(name, false)) json[name] = list_json(columns, document, name, values);
    }
  }
  add_standard(true);
  return json;
}

std::vector<std::string> standard_names(bool if_asked) {
  std::vector<std::string> names;
  for (const index::StandardField& field : index::kStandardFields) {
    if (field.traits.answered_if_asked == if_asked) names.emplace_back(field.name);
  }
  return names;
}

}  // namespace

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json to_json(const model::Document& document, const facets::Columns& columns) {
  return fields_json(document, columns, [](std::string_view, bool if_asked) { return !if_asked; });
}

Json hit_json(const model::Document& document, const facets::Columns& columns,
              const std::vector<std::string>& fields) {
  if (fields.empty()) return to_json(document, columns);
  return fields_json(document, columns, [&fields](std::string_view name, bool) {
    return std::find(fields.begin(), fields.end(), name) != fields.end();
  });
}

std::vector<std::string> unasked_fields(const index::Schema& schema) {
  std::vector<std::string> names = standard_names(false);
  for (const model::DeclaredField& field : schema.declared()) names.push_back(field.name);
  return names;
}

std::vector<std::string> export_fields(const index::Schema& schema) {
  std::vector<std::string> names = unasked_fields(schema);
  const std::vector<std::string> asked = standard_names(true);
  names.insert(names.end(), asked.begin(), asked.end());
  return names;
}

std::vector<std::string> hit_fields(const index::Schema& schema) {
  std::vector<std::string> names = export_fields(schema);
  names.emplace_back("score");
  return names;
}

Json all_json(const model::Document& document, const facets::Columns& columns) {
  return fields_json(document, columns, [](std::string_view, bool) { return true; });
}

}  // namespace mitos::api
