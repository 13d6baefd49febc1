// SPDX-License-Identifier: GPL-2.0-or-later
// The names by which a query asks for a field: "title:sea", "Tag:birds", "authors:nilsen", "έτος:2019". Pure,
// any thread.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/field.h"

namespace mitos::query {

/// What stands behind the colon.
enum class AskedFor {
  words,
  people,   // words of a name, in any order
  days,     // 2019..2022
  numbers,  // 10..20
};

struct AskedField {
  std::string name;  // of the field: as standard_fields.h has asked_as, "date", or as declared
  AskedFor what = AskedFor::words;
};

/// The field of the dates of documents.
inline constexpr std::string_view kDate = "date";

/// The fields of every catalogue, in English and Greek, and those that a site declares. A name counts in any
/// case, with or without accents, for one or for many: "Tag", "tags".
class FieldNames {
 public:
  explicit FieldNames(const std::vector<model::DeclaredField>& declared = {});

  /// The field of a name as typed; none if it names none.
  std::optional<AskedField> find(std::string_view typed) const;

 private:
  std::map<std::string, AskedField, std::less<>> declared_;
};

}  // namespace mitos::query
