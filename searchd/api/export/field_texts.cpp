// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/export/field_texts.h"

#include <fmt/format.h>

#include "common/index/standard_fields.h"

namespace mitos::api {
namespace {

std::string label(const facets::FacetColumn& column, facets::Ordinal ordinal) {
  return column.label(ordinal);
}

std::string path(const facets::FacetColumn& column, facets::Ordinal ordinal) {
  std::vector<std::string> labels;
  for (const facets::Ordinal step : column.path(ordinal)) labels.push_back(column.label(step));
  return labels.empty() ? column.label(ordinal) : fmt::format("{}", fmt::join(labels, " > "));
}

std::vector<std::string> texts(const model::Document& document, const facets::Columns& columns,
                               std::string_view field,
                               std::string (*text_of)(const facets::FacetColumn&, facets::Ordinal)) {
  std::vector<std::string> raws = index::texts_of(document, field);
  const facets::FacetColumn* column = columns.facet(field);
  // Of a facet with one value an answer says what the page does.
  if (column == nullptr || !index::holds_several(field)) return raws;
  std::vector<std::string> texts;
  for (const auto& [ordinal, raw] : column->shown(document.number, raws))
    texts.push_back(text_of(*column, ordinal));
  for (const std::string& unread : column->unread(document.number, raws)) texts.push_back(unread);
  return texts;
}

}  // namespace

std::vector<std::string> labels_of(const model::Document& document, const facets::Columns& columns,
                                   std::string_view field) {
  return texts(document, columns, field, label);
}

std::vector<std::string> paths_of(const model::Document& document, const facets::Columns& columns,
                                  std::string_view field) {
  return texts(document, columns, field, path);
}

}  // namespace mitos::api
