// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/search/similar/shared_values.h"

#include <algorithm>
#include <cmath>

namespace mitos::search {
namespace {

using facets::Ordinal;

bool tells(model::FieldType type) {
  return type == model::FieldType::person || type == model::FieldType::tree ||
         type == model::FieldType::keyword;
}

bool has(std::span<const Ordinal> values, Ordinal ordinal) {
  return std::binary_search(values.begin(), values.end(), ordinal);
}

}  // namespace

TellingFacet::TellingFacet(const facets::FacetColumn& column, index::DocumentNumber document,
                           std::size_t peers)
    : column_(&column) {
  const auto all = static_cast<double>(peers);
  for (const Ordinal ordinal : column.of(document)) {
    values_.push_back({ordinal, std::max(0.0, std::log(all / column.documents()[ordinal]))});
    whole_ += values_.back().rarity;
  }
  whole_ *= std::log(all);
  std::stable_sort(values_.begin(), values_.end(),
                   [](const Value& a, const Value& b) { return a.rarity > b.rarity; });
}

double TellingFacet::likeness(index::DocumentNumber other) const {
  if (whole_ == 0) return 0;
  const auto others = column_->of(other);
  double shared = 0;
  for (const Value& value : values_) {
    if (has(others, value.ordinal)) shared += value.rarity * value.rarity;
  }
  return shared / whole_;
}

std::vector<Ordinal> TellingFacet::shared_with(index::DocumentNumber other) const {
  const auto others = column_->of(other);
  std::vector<Ordinal> shared;
  std::vector<Ordinal> above;
  for (const Value& value : values_) {
    if (!has(others, value.ordinal)) continue;
    shared.push_back(value.ordinal);
    if (const auto parent = column_->above(value.ordinal)) above.push_back(*parent);
  }
  std::erase_if(shared, [&above](Ordinal ordinal) {
    return std::find(above.begin(), above.end(), ordinal) != above.end();
  });
  return shared;
}

std::vector<TellingFacet> telling_facets(const facets::Columns& columns, index::DocumentNumber document,
                                         std::size_t peers) {
  std::vector<TellingFacet> telling;
  for (const facets::FacetColumn& column : columns.facets()) {
    if (tells(column.type()) && !column.of(document).empty()) telling.emplace_back(column, document, peers);
  }
  return telling;
}

}  // namespace mitos::search
