// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/model/field.h"

namespace mitos::model {

std::string_view name_of(FieldType type) {
  for (const auto& [candidate, name] : kFieldTypes) {
    if (candidate == type) return name;
  }
  return {};
}

std::optional<FieldType> field_type(std::string_view name) {
  for (const auto& [type, candidate] : kFieldTypes) {
    if (candidate == name) return type;
  }
  return std::nullopt;
}

bool is_searchable(FieldType type) {
  return type == FieldType::text || type == FieldType::keyword || type == FieldType::tree ||
         type == FieldType::person;
}

}  // namespace mitos::model
