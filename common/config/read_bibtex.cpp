// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/config/read_bibtex.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "common/config/suggestion.h"
#include "common/index/standard_fields.h"
#include "common/text/ascii.h"

namespace mitos::config {
namespace {

// What BibTeX and biblatex take for the name of a type or a field.
bool is_bibtex_name(std::string_view name) {
  return !name.empty() && text::is_ascii_letter(name.front()) &&
         std::all_of(name.begin(), name.end(),
                     [](char c) { return text::is_ascii_alphanumeric(c) || c == '-' || c == '_'; });
}

class BibtexReader {
 public:
  BibtexReader(const std::vector<model::DeclaredField>& declared, YamlChecks& check) : check_(check) {
    for (const index::StandardField& field : index::kStandardFields) known_.push_back(field.name);
    for (const model::DeclaredField& field : declared) known_.push_back(field.name);
  }

  model::BibtexMapping read(const YAML::Node& node) {
    model::BibtexMapping mapping;
    if (!check_.is_map(node, "bibtex")) return mapping;
    for (const auto& entry : node) {
      const std::string key = entry.first.Scalar();
      if (key == "fields") {
        read_fields(entry.second, mapping);
      } else if (key == "type") {
        mapping.type = field_of(entry.second, "bibtex.type");
      } else if (key == "types") {
        read_types(entry.second, mapping);
      } else {
        check_.unknown(entry.first, "bibtex", {"fields", "type", "types"});
      }
    }
    return mapping;
  }

 private:
  void read_fields(const YAML::Node& node, model::BibtexMapping& mapping) {
    if (!check_.is_map(node, "bibtex.fields")) return;
    for (const auto& entry : node) {
      const std::string name = bibtex_name(entry.first, "bibtex.fields");
      mapping.fields[name] = field_of(entry.second, "bibtex.fields." + name);
    }
  }

  void read_types(const YAML::Node& node, model::BibtexMapping& mapping) {
    if (!check_.is_map(node, "bibtex.types")) return;
    for (const auto& entry : node) {
      const std::string value = entry.first.Scalar();
      if (const auto type = check_.text(entry.second, "bibtex.types." + value))
        mapping.types[value] = bibtex_name(entry.second, "bibtex.types." + value);
    }
  }

  // In small letters, as programs write them.
  std::string bibtex_name(const YAML::Node& node, const std::string& field) {
    std::string name = node.Scalar();
    if (!is_bibtex_name(name))
      check_.report(
          node, field,
          fmt::format("“{}” is no name of BibTeX's: letters, digits, - and _, a letter first", name));
    std::transform(name.begin(), name.end(), name.begin(), text::ascii_lower);
    return name;
  }

  // The name of a field that the catalogue has.
  std::string field_of(const YAML::Node& node, const std::string& place) {
    std::string name = check_.text(node, place).value_or("");
    if (!name.empty() && std::find(known_.begin(), known_.end(), name) == known_.end())
      check_.report(node, place,
                    fmt::format("“{}” is no field of the catalogue{}", name, did_you_mean(name, known_)));
    return name;
  }

  YamlChecks& check_;
  std::vector<std::string_view> known_;
};

}  // namespace

model::BibtexMapping read_bibtex(const YAML::Node& node, const std::vector<model::DeclaredField>& declared,
                                 YamlChecks& check) {
  return BibtexReader(declared, check).read(node);
}

}  // namespace mitos::config
