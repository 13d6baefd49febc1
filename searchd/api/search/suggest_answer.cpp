// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/search/suggest_answer.h"

#include <chrono>
#include <set>

#include "searchd/api/document_json.h"
#include "searchd/api/took.h"
#include "searchd/suggest/suggest.h"

namespace mitos::api {
namespace {

using Json = nlohmann::ordered_json;

struct SuggestParams {
  std::string text;
  std::size_t limit = 8;
};

std::variant<SuggestParams, Problem> read_suggest_params(const Params& given) {
  SuggestParams params;
  std::set<std::string> seen;
  for (const auto& [name, value] : given) {
    if (name != "q" && name != "limit") return no_such_parameter(name);
    if (!seen.insert(name).second) return given_twice(name);
    if (name == "q") params.text = value;
    if (name == "limit" && !value.empty()) {
      const auto limit = whole_number(value, 1, kMaxSuggestions);
      if (!limit) return not_a_number(name, 1, kMaxSuggestions);
      params.limit = *limit;
    }
  }
  return params;
}

Json document_json(const suggest::SuggestedDocument& suggested) {
  const model::Document& document = suggested.document;
  return {{"id", document.id},
          {"collection", document.collection},
          {"url", document.url},
          {"title", document.title},
          {"acronym", text_or_null(document.acronym)},
          {"lang", document.lang},
          {"highlight", {{"title", suggested.title}, {"acronym", suggested.acronym}}}};
}

Json suggested_value_json(const suggest::SuggestedValue& suggested) {
  return {{"value", suggested.value},
          {"label", suggested.label},
          {"count", suggested.documents},
          {"highlight", suggested.marked}};
}

template <typename List, typename ToJson>
Json list_json(const List& list, ToJson&& to_json) {
  Json json = Json::array();
  for (const auto& item : list) json.push_back(to_json(item));
  return json;
}

Json programme_json(const suggest::SuggestedValue& suggested) {
  Json json = suggested_value_json(suggested);
  json["path"] = suggested.path;
  return json;
}

}  // namespace

Answer suggest_answer(const snapshot::Snapshot& snapshot, const Params& given) {
  const auto start = std::chrono::steady_clock::now();
  const auto read = read_suggest_params(given);
  if (const auto* problem = std::get_if<Problem>(&read)) return *problem;
  const auto& params = std::get<SuggestParams>(read);
  const suggest::Suggestions suggestions = suggest::suggest(snapshot, params.text, params.limit);
  Json groups{"projects", "people", "programmes", "tags", "completions"};
  if (suggestions.people_first) std::swap(groups[0], groups[1]);
  return Json{{"query", params.text},
              {"took_ms", took_ms(start)},
              {"groups", std::move(groups)},
              {"projects", list_json(suggestions.documents, document_json)},
              {"people", list_json(suggestions.people, suggested_value_json)},
              {"programmes", list_json(suggestions.programmes, programme_json)},
              {"tags", list_json(suggestions.tags, suggested_value_json)},
              {"completions", suggestions.completions}};
}

}  // namespace mitos::api
