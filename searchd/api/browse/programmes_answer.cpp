// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/browse/programmes_answer.h"

#include "common/index/schema.h"
#include "searchd/api/document_json.h"
#include "searchd/search/programme_tree.h"

namespace mitos::api {
namespace {

using Json = nlohmann::ordered_json;

// The label for every other language is the English one.
Json labels_json(const facets::FacetColumn& column, facets::Ordinal ordinal) {
  Json labels = Json::object();
  for (const auto& [language, label] : column.labels(ordinal))
    labels[language.empty() ? "en" : language] = label;
  return labels;
}

Json tree_json(const facets::FacetColumn& column, const std::vector<facets::FacetValueCount>& level) {
  Json list = Json::array();
  for (const facets::FacetValueCount& value : level) {
    const auto [first, last] = column.years(value.ordinal);
    list.push_back({{"value", value.value},
                    {"label", value.label},
                    {"labels", labels_json(column, value.ordinal)},
                    {"years", first == 0 ? Json(nullptr) : Json{{"from", first}, {"to", last}}},
                    {"count", value.count},
                    {"note", text_or_null(column.note(value.ordinal))},
                    {"children", tree_json(column, value.children)}});
  }
  return list;
}

}  // namespace

Answer programmes_answer(const snapshot::Snapshot& snapshot) {
  const facets::FacetColumn& column = *snapshot.columns().facet(index::kProgrammeFacet);
  return Json{{"programmes", tree_json(column, search::programme_tree(snapshot))}};
}

}  // namespace mitos::api
