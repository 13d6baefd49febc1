// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/document_answer.h"

#include <fmt/format.h>

#include <variant>

#include "searchd/api/document_json.h"
#include "searchd/search/ranking/translations.h"
#include "searchd/search/search.h"
#include "searchd/search/similar/similar.h"

namespace mitos::api {
namespace {

using Json = nlohmann::ordered_json;

// How many similar documents are asked for; 0 for none.
std::variant<std::size_t, Problem> read_similar(const Params& given) {
  std::size_t similar = 0;
  bool seen = false;
  for (const auto& [name, value] : given) {
    if (name != "similar") return no_such_parameter(name);
    if (seen) return given_twice(name);
    seen = true;
    if (value.empty()) continue;
    const auto number = whole_number(value, 1, kMaxSimilar);
    if (!number) return not_a_number(name, 1, kMaxSimilar);
    similar = *number;
  }
  return similar;
}

Json similar_json(const snapshot::Snapshot& snapshot, const search::SimilarDocument& similar) {
  Json json = to_json(snapshot.documents().get(similar.number), snapshot.columns());
  json["score"] = similar.score;
  Json values = Json::array();
  for (const auto& [column, ordinal] : similar.values) {
    values.push_back(
        {{"field", column->name()}, {"value", column->value(ordinal)}, {"label", column->label(ordinal)}});
  }
  json["shared"] = {{"words", similar.words}, {"values", std::move(values)}};
  return json;
}

}  // namespace

Answer document_answer(const snapshot::Snapshot& snapshot, const std::string& id, const Params& given) {
  const auto read = read_similar(given);
  if (const auto* problem = std::get_if<Problem>(&read)) return *problem;
  const auto wanted = std::get<std::size_t>(read);
  const auto document = search::find_document(snapshot, id);
  if (!document) return Problem{404, fmt::format("There is no document “{}”.", id), ""};
  Json json = all_json(*document, snapshot.columns());
  Json& translations = json["translations"] = Json::array();
  for (const search::Translation& other : search::translations_of(snapshot, *document)) {
    translations.push_back(
        {{"language", other.language}, {"id", other.id}, {"url", other.url}, {"title", other.title}});
  }
  if (wanted == 0) return json;
  query::Budget budget;
  Json& all = json["similar"] = Json::array();
  for (const search::SimilarDocument& similar : search::similar_to(snapshot, *document, wanted, budget))
    all.push_back(similar_json(snapshot, similar));
  return json;
}

}  // namespace mitos::api
