// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/config/read_fields.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/config/reserved_names.h"
#include "common/config/suggestion.h"
#include "common/index/schema.h"

namespace mitos::config {
namespace {

class FieldReader {
 public:
  explicit FieldReader(YamlChecks& check) : check_(check) {}

  std::vector<model::DeclaredField> read(const YAML::Node& node) {
    std::vector<model::DeclaredField> fields;
    if (!check_.is_map(node, "fields")) return fields;
    for (const auto& entry : node) {
      model::DeclaredField declared;
      declared.name = entry.first.Scalar();
      const std::string field = "fields." + declared.name;
      if (!is_name(declared.name))
        check_.report(entry.first, field, "a field's name has only letters, digits, - and _");
      if (index::is_known_field(declared.name)) {
        check_.report(entry.first, field, "every catalogue has this field; it cannot be declared again");
      }
      if (is_reserved(declared.name) && !index::is_known_field(declared.name))
        check_.report(entry.first, field, "is the name of a search parameter");
      if (check_.is_map(entry.second, field)) read_field(entry.second, field, declared);
      fields.push_back(std::move(declared));
    }
    return fields;
  }

 private:
  void read_field(const YAML::Node& node, const std::string& field, model::DeclaredField& declared) {
    for (const auto& entry : node) {
      const std::string key = entry.first.Scalar();
      if (key == "type") {
        read_type(entry.second, field + ".type", declared);
      } else if (key == "facet") {
        declared.facet = check_.boolean(entry.second, field + ".facet").value_or(false);
      } else if (key == "label") {
        read_label(entry.second, field + ".label", declared);
      } else {
        check_.unknown(entry.first, field, {"type", "facet", "label"});
      }
    }
  }

  void read_type(const YAML::Node& node, const std::string& field, model::DeclaredField& declared) {
    const auto text = check_.text(node, field);
    if (!text) return;
    if (const auto type = model::field_type(*text)) {
      declared.type = *type;
      return;
    }
    std::vector<std::string_view> names;
    for (const auto& [type, name] : model::kFieldTypes) names.push_back(name);
    check_.report(node, field,
                  fmt::format("“{}” is no type; there are {}{}", *text, fmt::join(names, ", "),
                              did_you_mean(*text, names)));
  }

  void read_label(const YAML::Node& node, const std::string& field, model::DeclaredField& declared) {
    if (!check_.is_map(node, field)) return;
    for (const auto& entry : node) {
      const std::string language = entry.first.Scalar();
      if (const auto text = check_.text(entry.second, field + "." + language))
        declared.label[language] = *text;
    }
  }

  YamlChecks& check_;
};

}  // namespace

std::vector<model::DeclaredField> read_fields(const YAML::Node& node, YamlChecks& check) {
  return FieldReader(check).read(node);
}

}  // namespace mitos::config
