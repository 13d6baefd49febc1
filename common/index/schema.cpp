// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/schema.h"

#include <algorithm>

#include "common/index/typed_value.h"

namespace mitos::index {
namespace {

using model::DeclaredField;
using model::Document;
using model::FieldType;

constexpr std::array<std::pair<std::string_view, FieldType>, 6> kBuiltInFacets{
    {{"tags", FieldType::keyword},
     {"program", FieldType::tree},
     {"contact", FieldType::person},
     {"year", FieldType::number},
     {"collection", FieldType::stored},
     {"lang", FieldType::stored}}};
constexpr std::array<std::string_view, 24> kKnownFields{
    // of the front matter
    "title", "acronym", "tags", "program", "contact", "date", "lang", "images", "url", "slug", "website_name",
    "website_link", "excerpt", "types", "layout", "aliases", "draft",
    // of an answer
    "id", "year", "collection", "body", "headings", "score", "highlight"};

constexpr Slot kFirstSortSlot = 0;
constexpr Slot kFirstFacetSlot = 100;

const std::vector<std::string>* declared_values(const Document& document, std::string_view name) {
  for (const auto* fields : {&document.fields, &document.kept_fields}) {
    for (const auto& [field, values] : *fields) {
      if (field == name) return &values;
    }
  }
  return nullptr;
}

}  // namespace

Schema::Schema(std::vector<DeclaredField> declared, std::vector<std::string> languages)
    : declared_(std::move(declared)), languages_(std::move(languages)) {
  const auto add_facet = [this](std::string name, FieldType type) {
    facets_.push_back({std::move(name), type, kFirstFacetSlot + static_cast<Slot>(facets_.size())});
  };
  const auto add_sort = [this](std::string name, FieldType type) {
    sorts_.push_back({std::move(name), type, kFirstSortSlot + static_cast<Slot>(sorts_.size())});
  };
  for (const auto& [name, type] : kBuiltInFacets) add_facet(std::string(name), type);
  add_sort("date", FieldType::date);
  for (const DeclaredField& field : declared_) {
    if (field.facet) add_facet(field.name, field.type);
    if (field.type == FieldType::date || field.type == FieldType::number) add_sort(field.name, field.type);
  }
}

std::optional<FieldType> Schema::ranged(std::string_view name) const {
  if (name == kYearFacet) return FieldType::number;
  const auto found =
      std::find_if(sorts_.begin(), sorts_.end(), [name](const SortSpec& sort) { return sort.name == name; });
  return found == sorts_.end() ? std::nullopt : std::optional(found->type);
}

bool is_known_field(std::string_view name) {
  return std::find(kKnownFields.begin(), kKnownFields.end(), name) != kKnownFields.end();
}

std::vector<std::string> facet_texts(const Document& document, std::string_view name) {
  if (name == "tags") return document.tags;
  if (name == "program") return document.program;
  if (name == "contact") return document.contact;
  if (name == "collection") return {document.collection};
  if (name == "lang") return {document.lang};
  if (name == "year") {
    if (!document.date) return {};
    return {std::to_string(document.date->year)};
  }
  const std::vector<std::string>* values = declared_values(document, name);
  return values != nullptr ? *values : std::vector<std::string>{};
}

std::optional<double> sort_value(const Document& document, const SortSpec& sort) {
  if (sort.name == "date") {
    if (!document.date) return std::nullopt;
    return model::sortable(*document.date);
  }
  const std::vector<std::string>* values = declared_values(document, sort.name);
  if (values == nullptr || values->empty()) return std::nullopt;
  return order_of(sort.type, values->front());
}

std::string join_values(const std::vector<std::string>& values) {
  std::string joined;
  for (const std::string& value : values) {
    if (!joined.empty()) joined += '\0';
    joined += value;
  }
  return joined;
}

std::vector<std::string_view> split_values(std::string_view joined) {
  std::vector<std::string_view> values;
  while (!joined.empty()) {
    const std::size_t end = std::min(joined.find('\0'), joined.size());
    values.push_back(joined.substr(0, end));
    joined.remove_prefix(std::min(end + 1, joined.size()));
  }
  return values;
}

}  // namespace mitos::index
