// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/config/read_fields.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "common/config/reserved_names.h"
#include "common/config/suggestion.h"
#include "common/index/schema.h"

namespace mitos::config {
namespace {

// Of the fields that every catalogue has, those that are read from front matter as they are.
constexpr std::array<std::string_view, 12> kReadFields{"title", "acronym", "excerpt",      "date",
                                                       "tags",  "program", "contact",      "images",
                                                       "types", "layout",  "website_name", "website_link"};

// “citation.venue”
std::optional<model::CitationPart> part_named(std::string_view place) {
  using model::CitationPart;
  constexpr std::array<std::pair<std::string_view, CitationPart>, 4> kParts{
      {{"citation.authors", CitationPart::authors},
       {"citation.venue", CitationPart::venue},
       {"citation.year", CitationPart::year},
       {"citation.doi", CitationPart::doi}}};
  for (const auto& [name, part] : kParts) {
    if (place == name) return part;
  }
  return std::nullopt;
}

// What “citation” alone means to a field. None if it is a key like others.
std::optional<model::CitationPart> part_for(const std::string& name, model::FieldType type) {
  using model::CitationPart;
  using model::FieldType;
  if (type == FieldType::person) return CitationPart::authors;
  if (type == FieldType::date || type == FieldType::number) return CitationPart::year;
  if (name == "doi") return CitationPart::doi;
  return type == FieldType::keyword ? std::optional(CitationPart::venue) : std::nullopt;
}

// Of a field that every catalogue has.
model::FieldType type_of(const std::string& name) {
  if (name == "date") return model::FieldType::date;
  return name == "contact" ? model::FieldType::person : model::FieldType::stored;
}

class FieldReader {
 public:
  explicit FieldReader(YamlChecks& check) : check_(check) {}

  DeclaredFields read(const YAML::Node& node) {
    if (!check_.is_map(node, "fields")) return {};
    for (const auto& entry : node) {
      if (is_of_every_catalogue(entry.first.Scalar()) && tells_keys_alone(entry.second)) {
        read_keys_of_known(entry.first.Scalar(), entry.second);
        continue;
      }
      model::DeclaredField declared;
      declared.name = entry.first.Scalar();
      const std::string field = "fields." + declared.name;
      if (!has_name_characters(declared.name))
        check_.report(entry.first, field, "a field's name has only letters, digits, - and _");
      if (index::is_known_field(declared.name)) {
        check_.report(entry.first, field, "every catalogue has this field; it cannot be declared again");
      }
      if (is_reserved(declared.name) && !index::is_known_field(declared.name))
        check_.report(
            entry.first, field,
            fmt::format("is the name of a search parameter, by which the field would be filtered; call it "
                        "otherwise, with “from: {}”",
                        declared.name));
      if (check_.is_map(entry.second, field)) read_field(entry.second, field, declared);
      take_citation(declared.name, declared.type);
      read_.fields.push_back(std::move(declared));
    }
    return std::move(read_);
  }

 private:
  // Whether such a field can be read from other keys.
  static bool is_of_every_catalogue(const std::string& name) {
    return std::find(kReadFields.begin(), kReadFields.end(), name) != kReadFields.end();
  }

  // “title: name”, “title: [title, name]”, “title: { from: name }”
  static bool tells_keys_alone(const YAML::Node& node) {
    return !node.IsMap() || (node.size() == 1 && node["from"]);
  }

  void read_keys_of_known(const std::string& name, const YAML::Node& node) {
    const std::string field = "fields." + name;
    read_keys(node.IsMap() ? node["from"] : node, node.IsMap() ? field + ".from" : field, name);
    take_citation(name, type_of(name));
  }

  void read_keys(const YAML::Node& node, const std::string& field, const std::string& name) {
    std::vector<std::string> keys;
    if (!node.IsSequence()) {
      if (auto key = check_.text(node, field)) keys.push_back(std::move(*key));
    } else {
      for (const YAML::Node& item : node) {
        if (auto key = check_.text(item, field)) keys.push_back(std::move(*key));
      }
    }
    if (!keys.empty()) read_.keys[name] = std::move(keys);
  }

  // The citation is no key. It is asked when all keys of the field say nothing.
  void take_citation(const std::string& name, model::FieldType type) {
    const auto keys = read_.keys.find(name);
    if (keys == read_.keys.end()) return;
    std::erase_if(keys->second, [&](const std::string& place) {
      const auto part = place == "citation" ? part_for(name, type) : part_named(place);
      if (part) read_.citations[name] = *part;
      return part.has_value();
    });
    if (keys->second.empty()) read_.keys.erase(keys);
  }

  void read_field(const YAML::Node& node, const std::string& field, model::DeclaredField& declared) {
    for (const auto& entry : node) {
      const std::string key = entry.first.Scalar();
      if (key == "type") {
        read_type(entry.second, field + ".type", declared);
      } else if (key == "from") {
        read_keys(entry.second, field + ".from", declared.name);
      } else if (key == "facet") {
        declared.facet = check_.boolean(entry.second, field + ".facet").value_or(false);
      } else if (key == "label") {
        read_label(entry.second, field + ".label", declared);
      } else {
        check_.unknown(entry.first, field, {"type", "facet", "from", "label"});
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
  DeclaredFields read_;
};

}  // namespace

DeclaredFields read_fields(const YAML::Node& node, YamlChecks& check) {
  return FieldReader(check).read(node);
}

}  // namespace mitos::config
