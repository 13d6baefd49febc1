// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/query/field_names.h"

#include <array>
#include <utility>

#include "common/index/standard_fields.h"
#include "common/text/fold.h"

namespace mitos::query {
namespace {

using Names = std::map<std::string, AskedField, std::less<>>;

// Longer than any name.
constexpr std::size_t kMostBytes = 64;

// Other names of the standard fields.
constexpr std::array<std::pair<std::string_view, std::string_view>, 22> kOtherNames{{
    {"τίτλος", "title"},      {"τίτλοι", "title"},
    {"ακρωνύμιο", "acronym"}, {"ακρωνύμια", "acronym"},
    {"keyword", "tags"},      {"ετικέτα", "tags"},
    {"ετικέτες", "tags"},     {"programme", "program"},
    {"πρόγραμμα", "program"}, {"προγράμματα", "program"},
    {"επαφή", "contact"},     {"επαφές", "contact"},
    {"υπεύθυνος", "contact"}, {"υπεύθυνοι", "contact"},
    {"text", "body"},         {"κείμενο", "body"},
    {"year", kDate},          {"έτος", kDate},
    {"έτη", kDate},           {"χρονιά", kDate},
    {"ημερομηνία", kDate},    {"ημερομηνίες", kDate},
}};

// One name for one and for many, in small letters.
std::string key_of(std::string_view name) {
  std::string key = text::fold(name);
  if (key.ends_with("ies")) return key.replace(key.size() - 3, 3, "y");
  if (key.ends_with('s') && !key.ends_with("ss")) key.pop_back();
  return key;
}

AskedFor asked_for(model::FieldType type) {
  switch (type) {
    case model::FieldType::person:
      return AskedFor::people;
    case model::FieldType::date:
      return AskedFor::days;
    case model::FieldType::number:
      return AskedFor::numbers;
    default:
      return AskedFor::words;
  }
}

bool is_asked_for(model::FieldType type) {
  return asked_for(type) != AskedFor::words || model::is_searchable(type);
}

Names standard_names() {
  Names names;
  for (const index::StandardField& field : index::kStandardFields) {
    if (!field.words) continue;
    const bool people = field.facet && field.facet->type == model::FieldType::person;
    const std::string name(field.words->asked_as);
    names.try_emplace(key_of(name), AskedField{name, people ? AskedFor::people : AskedFor::words});
  }
  names.try_emplace(std::string(kDate), AskedField{std::string(kDate), AskedFor::days});
  for (const auto& [other, name] : kOtherNames) names.try_emplace(key_of(other), names.at(key_of(name)));
  return names;
}

}  // namespace

FieldNames::FieldNames(const std::vector<model::DeclaredField>& declared) {
  for (const model::DeclaredField& field : declared) {
    if (is_asked_for(field.type))
      declared_.try_emplace(key_of(field.name), AskedField{field.name, asked_for(field.type)});
  }
}

std::optional<AskedField> FieldNames::find(std::string_view typed) const {
  static const Names kStandard = standard_names();
  if (typed.empty() || typed.size() > kMostBytes) return std::nullopt;
  const std::string key = key_of(typed);
  for (const Names* names : {&declared_, &kStandard}) {
    if (const auto found = names->find(key); found != names->end()) return found->second;
  }
  return std::nullopt;
}

}  // namespace mitos::query
