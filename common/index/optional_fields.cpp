// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/optional_fields.h"

#include <algorithm>
#include <array>
#include <utility>

namespace mitos::index {
namespace {

using model::Document;

struct Known {
  std::string_view name;
  bool (*has_value)(const Document&);
};

constexpr std::array<Known, 14> kKnown{{
    {"acronym", [](const Document& document) { return !document.acronym.empty(); }},
    {"tags", [](const Document& document) { return !document.tags.empty(); }},
    {"program", [](const Document& document) { return !document.program.empty(); }},
    {"contact", [](const Document& document) { return !document.contact.empty(); }},
    {"date", [](const Document& document) { return document.date.has_value(); }},
    {"year", [](const Document& document) { return document.date.has_value(); }},
    {"excerpt", [](const Document& document) { return !document.excerpt.empty(); }},
    {"images", [](const Document& document) { return !document.images.empty(); }},
    {"types", [](const Document& document) { return !document.types.empty(); }},
    {"layout", [](const Document& document) { return !document.layout.empty(); }},
    {"aliases", [](const Document& document) { return !document.aliases.empty(); }},
    {"website_name", [](const Document& document) { return !document.website_name.empty(); }},
    {"website_link", [](const Document& document) { return !document.website_link.empty(); }},
    {"body", [](const Document& document) { return !document.body.empty(); }},
}};

}  // namespace

std::vector<std::string> optional_fields(const Schema& schema) {
  std::vector<std::string> fields;
  for (const Known& known : kKnown) fields.emplace_back(known.name);
  for (const model::DeclaredField& declared : schema.declared()) fields.push_back(declared.name);
  return fields;
}

bool has_value(const Document& document, std::string_view field) {
  const auto* known =
      std::find_if(kKnown.begin(), kKnown.end(), [field](const Known& each) { return each.name == field; });
  if (known != kKnown.end()) return known->has_value(document);
  for (const auto* fields : {&document.fields, &document.kept_fields}) {
    for (const auto& [name, values] : *fields) {
      if (name == field) return !values.empty();
    }
  }
  return false;
}

}  // namespace mitos::index
