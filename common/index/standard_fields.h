// SPDX-License-Identifier: GPL-2.0-or-later
// The fields that every catalogue has, a row each. The record, the schema, the reserved names, what a search
// can ask for, the keys of an answer and the columns of an export follow from these rows: a new field is a
// member of model::Document and a row here. Pure, any thread.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "common/model/document.h"
#include "common/model/field.h"

namespace mitos::index {

/// A part of a document whose words can be found; `declared` is what a site declared. In the order in which a
/// snippet or an explanation prefers them.
enum class TextField { title, acronym, contact, program, tags, headings, excerpt, declared, body };
inline constexpr std::size_t kTextFields = 9;

/// Where a document holds a field. The year is that of its day.
using TextMember = std::string model::Document::*;
using TextsMember = std::vector<std::string> model::Document::*;
using DayMember = std::optional<model::Date> model::Document::*;
struct YearOfDay {};
using Member = std::variant<TextMember, TextsMember, DayMember, YearOfDay>;

/// How the words of a field are found.
struct Words {
  TextField field;
  unsigned weight;            // a word there counts as this many in the body
  std::string_view asked_as;  // the name before a colon in a query: "title:sea"
};

/// A facet: what its values are, and its place among the facets, which stand in the order in which they help.
struct StandardFacet {
  model::FieldType type;
  int place;
};

/// What else is true of a field.
struct Traits {
  bool sortable = false;
  bool required = false;           // every document has it
  bool answered_if_asked = false;  // too long to come with every answer
};

struct StandardField {
  std::string_view name;
  Member member;
  std::optional<Words> words = std::nullopt;
  std::optional<StandardFacet> facet = std::nullopt;
  Traits traits = {};
};

/// In the order of an answer, and of the columns of an export.
inline constexpr std::array<StandardField, 20> kStandardFields{{
    {"id", &model::Document::id, {}, {}, {.required = true}},
    {"collection",
     &model::Document::collection,
     {},
     StandardFacet{model::FieldType::stored, 5},
     {.required = true}},
    {"url", &model::Document::url, {}, {}, {.required = true}},
    {"lang", &model::Document::lang, {}, StandardFacet{model::FieldType::stored, 6}, {.required = true}},
    {"title", &model::Document::title, Words{TextField::title, 3, "title"}, {}, {.required = true}},
    {"acronym", &model::Document::acronym, Words{TextField::acronym, 4, "acronym"}},
    {"date", &model::Document::date, {}, {}, {.sortable = true}},
    {"year", YearOfDay{}, {}, StandardFacet{model::FieldType::number, 3}},
    {"tags", &model::Document::tags, Words{TextField::tags, 2, "tags"},
     StandardFacet{model::FieldType::keyword, 4}},
    {"program", &model::Document::program, Words{TextField::program, 2, "program"},
     StandardFacet{model::FieldType::tree, 1}},
    {"contact", &model::Document::contact, Words{TextField::contact, 2, "contact"},
     StandardFacet{model::FieldType::person, 2}},
    {"excerpt", &model::Document::excerpt, Words{TextField::excerpt, 1, "body"}},
    {"images", &model::Document::images},
    {"types", &model::Document::types},
    {"layout", &model::Document::layout},
    {"aliases", &model::Document::aliases},
    {"website_name", &model::Document::website_name},
    {"website_link", &model::Document::website_link},
    {"headings",
     &model::Document::headings,
     Words{TextField::headings, 2, "body"},
     {},
     {.answered_if_asked = true}},
    {"body", &model::Document::body, Words{TextField::body, 1, "body"}, {}, {.answered_if_asked = true}},
}};

/// How the words of declared fields are found. A query cannot ask for them by a name.
inline constexpr Words kDeclaredWords{TextField::declared, 1, ""};

/// The row of a field; null if there is none of this name.
const StandardField* standard_field(std::string_view name);

/// The rows by TextField; null for what a site declared.
inline constexpr std::array<const StandardField*, kTextFields> kFieldOfText = [] {
  std::array<const StandardField*, kTextFields> fields{};
  for (const StandardField& field : kStandardFields) {
    if (field.words) fields.at(static_cast<std::size_t>(field.words->field)) = &field;
  }
  return fields;
}();

/// How the words of a part of a document are found.
constexpr Words words_of(TextField part) {
  const StandardField* field = kFieldOfText.at(static_cast<std::size_t>(part));
  return field == nullptr ? kDeclaredWords : *field->words;
}

/// Its name in an explanation.
constexpr std::string_view name_of(TextField part) {
  const StandardField* field = kFieldOfText.at(static_cast<std::size_t>(part));
  return field == nullptr ? "declared" : field->name;
}

/// Whether a field can hold several values: a list, or any that a site declared.
bool holds_several(std::string_view name);

/// What a document says in a field, as texts: the day as 2021-05-14. Empty if it says nothing.
std::vector<std::string> texts_of(const model::Document& document, const StandardField& field);

/// The same of a standard field or a declared one by its name; empty if there is no such field.
std::vector<std::string> texts_of(const model::Document& document, std::string_view name);

}  // namespace mitos::index
