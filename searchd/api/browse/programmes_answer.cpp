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

void add_records(const facets::FacetColumn& column, const std::vector<facets::FacetValueCount>& level,
                 std::vector<std::vector<std::string>>& records) {
  const auto cell = [](std::uint32_t year) { return year == 0 ? "" : std::to_string(year); };
  for (const facets::FacetValueCount& value : level) {
    const auto [first, last] = column.years(value.ordinal);
    records.push_back({value.value, value.label, cell(first), cell(last), std::to_string(value.count)});
    add_records(column, value.children, records);
  }
}

}  // namespace

AnswerOrFile programmes_answer(const snapshot::Snapshot& snapshot, const Params& params) {
  const facets::FacetColumn& column = *snapshot.columns().facet(index::kProgrammeFacet);
  if (params.size() > 1) return Answer(no_such_parameter(params.back().first));
  if (!params.empty() && params.front().first != "format")
    return Answer(no_such_parameter(params.front().first));
  const auto format = list_format(params.empty() ? "" : params.front().second);
  if (!format) return Answer(no_list_format());
  const std::vector<facets::FacetValueCount> tree = search::programme_tree(snapshot);
  if (*format == ListFormat::json) return Answer(Json{{"programmes", tree_json(column, tree)}});
  std::vector<std::vector<std::string>> records{{"value", "label", "from", "to", "count"}};
  add_records(column, tree, records);
  return csv_file(snapshot, "programmes", records);
}

}  // namespace mitos::api
