// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/search/similar/shared_values.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

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
                           const std::vector<bool>& peers)
    : column_(&column) {
  const auto own = column.of(document);
  std::uint32_t saying = 0;
  std::vector<std::uint32_t> having(own.size());
  for (index::DocumentNumber number = 1; number <= column.last(); ++number) {
    const auto values = column.of(number);
    if (values.empty() || !peers[number]) continue;
    ++saying;
    for (std::size_t i = 0; i < own.size(); ++i) {
      if (has(values, own[i])) ++having[i];
    }
  }
  for (std::size_t i = 0; i < own.size(); ++i) {
    values_.push_back({own[i], std::log(static_cast<double>(saying) / having[i])});
    whole_ += values_.back().rarity;
  }
  whole_ *= std::log(static_cast<double>(saying));
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
                                         const std::vector<bool>& peers) {
  std::vector<TellingFacet> telling;
  for (const facets::FacetColumn& column : columns.facets()) {
    if (tells(column.type()) && !column.of(document).empty()) telling.emplace_back(column, document, peers);
  }
  return telling;
}

}  // namespace mitos::search
