// SPDX-License-Identifier: GPL-2.0-or-later
// A field that a site declares in mitos.yaml beyond those that every catalogue has.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mitos::model {

enum class FieldType { text, keyword, tree, person, date, number, boolean, stored };

/// Every type with its name in the configuration.
inline constexpr std::array<std::pair<FieldType, std::string_view>, 8> kFieldTypes{{
    {FieldType::text, "text"},
    {FieldType::keyword, "keyword"},
    {FieldType::tree, "tree"},
    {FieldType::person, "person"},
    {FieldType::date, "date"},
    {FieldType::number, "number"},
    {FieldType::boolean, "boolean"},
    {FieldType::stored, "stored"},
}};

std::string_view name_of(FieldType type);
std::optional<FieldType> field_type(std::string_view name);

struct DeclaredField {
  std::string name;
  FieldType type = FieldType::stored;
  bool facet = false;
  std::map<std::string, std::string> label;  // by language: "en", "el"
};

/// By field, declared or not: where in front matter its values are, in the order in which these places are
/// asked. A place is a key, or a path of keys through maps and lists of maps: "params.author",
/// "authors.name".
using FieldKeys = std::map<std::string, std::vector<std::string>>;

/// Whether words of such a field can be found by a query.
bool is_searchable(FieldType type);

}  // namespace mitos::model
