// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/index/schema.h"

#include <algorithm>

#include "common/index/typed_value.h"
#include "common/model/catalogue_date.h"

namespace mitos::index {
namespace {

using model::DeclaredField;
using model::Document;
using model::FieldType;

// Names of front matter and of answers that no row of kStandardFields has.
constexpr std::array<std::string_view, 4> kOtherNames{"slug", "draft", "score", "highlight"};

constexpr Slot kFirstSortSlot = 0;

void add_years(int first, int last, std::vector<std::string>& years) {
  for (int year = first; year <= last; ++year) years.push_back(std::to_string(year));
}

// Of a span of more years these.
int last_year(const model::Date& first, const model::Date& last) {
  constexpr int kMostYears = 1000;
  return std::min(last.year, first.year + kMostYears - 1);
}

// In the order in which they are shown.
std::vector<const StandardField*> standard_facets() {
  std::vector<const StandardField*> facets;
  for (const StandardField& field : kStandardFields) {
    if (field.facet) facets.push_back(&field);
  }
  std::sort(facets.begin(), facets.end(),
            [](const StandardField* a, const StandardField* b) { return a->facet->place < b->facet->place; });
  return facets;
}

}  // namespace

Schema::Schema(std::vector<DeclaredField> declared, std::vector<std::string> languages)
    : declared_(std::move(declared)), languages_(std::move(languages)) {
  const auto add_facet = [this](std::string name, FieldType type) {
    facets_.push_back({std::move(name), type});
  };
  const auto add_sort = [this](std::string name, FieldType type) {
    sorts_.push_back({std::move(name), type, kFirstSortSlot + static_cast<Slot>(sorts_.size())});
  };
  for (const StandardField* field : standard_facets())
    add_facet(std::string(field->name), field->facet->type);
  for (const StandardField& field : kStandardFields) {
    if (field.traits.sortable) add_sort(std::string(field.name), FieldType::date);
  }
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

bool filters_by_person(const Schema& schema) {
  const std::vector<FacetSpec>& facets = schema.facets();
  return std::any_of(facets.begin(), facets.end(),
                     [](const FacetSpec& facet) { return facet.type == model::FieldType::person; }) &&
         std::none_of(facets.begin(), facets.end(),
                      [](const FacetSpec& facet) { return facet.name == kPersonFilter; });
}

bool is_known_field(std::string_view name) {
  return standard_field(name) != nullptr ||
         std::find(kOtherNames.begin(), kOtherNames.end(), name) != kOtherNames.end();
}

std::optional<double> sort_value(const Document& document, const SortSpec& sort) {
  const std::vector<std::string> texts = texts_of(document, sort.name);
  return texts.empty() ? std::nullopt : order_of(sort.type, texts.front());
}

std::optional<double> end_value(const Document& document, const SortSpec& sort) {
  if (sort.type != FieldType::date) return std::nullopt;
  std::optional<model::Date> end = document.date_end;
  if (standard_field(sort.name) == nullptr) {
    const std::vector<std::string> texts = texts_of(document, sort.name);
    const auto span = texts.empty() ? std::nullopt : model::parse_catalogue_span(texts.front());
    end = span ? span->last : std::nullopt;
  }
  if (!end) return std::nullopt;
  return range_end(sort.type, model::to_string(*end), RangeEnd::to);
}

std::vector<std::string> facet_texts_of(const Document& document, const FacetSpec& facet) {
  std::vector<std::string> texts = texts_of(document, facet.name);
  if (facet.name == kYearFacet && document.date && document.date_end) {
    add_years(document.date->year + 1, last_year(*document.date, *document.date_end), texts);
  } else if (facet.type == FieldType::date) {
    // What the page says stands for the beginning.
    std::vector<std::string> more;
    for (const std::string& text : texts) {
      const auto span = model::parse_catalogue_span(text);
      if (span && span->last) add_years(span->first.year + 1, last_year(span->first, *span->last), more);
    }
    texts.insert(texts.end(), more.begin(), more.end());
  }
  return texts;
}

}  // namespace mitos::index
