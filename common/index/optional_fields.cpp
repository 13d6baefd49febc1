// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/optional_fields.h"

#include <variant>

namespace mitos::index {
namespace {

using model::Document;

bool is_empty(const Document& document, TextMember member) {
  return (document.*member).empty();
}

bool is_empty(const Document& document, TextsMember member) {
  return (document.*member).empty();
}

bool is_empty(const Document& document, DayMember member) {
  return !(document.*member).has_value();
}

bool is_empty(const Document& document, YearOfDay /*member*/) {
  return !document.date;
}

}  // namespace

std::vector<std::string> optional_fields(const Schema& schema) {
  std::vector<std::string> fields;
  for (const StandardField& field : kStandardFields) {
    if (!field.traits.required) fields.emplace_back(field.name);
  }
  for (const model::DeclaredField& declared : schema.declared()) fields.push_back(declared.name);
  return fields;
}

bool has_value(const Document& document, std::string_view field) {
  if (const StandardField* standard = standard_field(field))
    return !std::visit([&document](auto member) { return is_empty(document, member); }, standard->member);
  return !texts_of(document, field).empty();
}

}  // namespace mitos::index
