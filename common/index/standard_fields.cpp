// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/standard_fields.h"

#include <algorithm>

namespace mitos::index {
namespace {

using model::Document;

std::vector<std::string> texts_at(const Document& document, TextMember member) {
  const std::string& text = document.*member;
  return text.empty() ? std::vector<std::string>{} : std::vector{text};
}

std::vector<std::string> texts_at(const Document& document, TextsMember member) {
  return document.*member;
}

std::vector<std::string> texts_at(const Document& document, DayMember member) {
  const std::optional<model::Date>& day = document.*member;
  return day ? std::vector{model::to_string(*day)} : std::vector<std::string>{};
}

std::vector<std::string> texts_at(const Document& document, YearOfDay /*member*/) {
  return document.date ? std::vector{std::to_string(document.date->year)} : std::vector<std::string>{};
}

}  // namespace

const StandardField* standard_field(std::string_view name) {
  const auto* const found = std::find_if(kStandardFields.begin(), kStandardFields.end(),
                                         [name](const StandardField& field) { return field.name == name; });
  return found == kStandardFields.end() ? nullptr : found;
}

bool holds_several(std::string_view name) {
  const StandardField* field = standard_field(name);
  return field == nullptr || std::holds_alternative<TextsMember>(field->member);
}

std::vector<std::string> texts_of(const Document& document, const StandardField& field) {
  return std::visit([&document](auto member) { return texts_at(document, member); }, field.member);
}

std::vector<std::string> texts_of(const Document& document, std::string_view name) {
  if (const StandardField* field = standard_field(name)) return texts_of(document, *field);
  for (const auto* fields : {&document.fields, &document.kept_fields}) {
    for (const auto& [declared, values] : *fields) {
      if (declared == name) return values;
    }
  }
  return {};
}

}  // namespace mitos::index
