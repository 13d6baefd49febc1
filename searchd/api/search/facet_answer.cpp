// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/search/facet_answer.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <span>

#include "common/text/fold.h"
#include "common/text/words.h"
#include "searchd/api/facet_json.h"
#include "searchd/api/search/search_params.h"
#include "searchd/lookup/label_index.h"
#include "searchd/marks/highlight.h"
#include "searchd/search/expected_work.h"

namespace mitos::api {
namespace {

// Values that are looked for may be all of a facet.
constexpr std::uint64_t kLookedFor = 20'000'000;

using Json = nlohmann::ordered_json;

// The two parameters that a search has not, apart from those that it has.
struct FacetParams {
  std::string text;
  facets::FacetOrder order = facets::FacetOrder::count;
  bool sized = false;  // `per_page` is given, which says more than `facet_limit`
  Params of_search;
};

// The values of one page. What is selected and stands on no page so far is on the first.
std::span<const facets::FacetValueCount> page_of(const facets::FacetCounts& counts, std::size_t page,
                                                 std::size_t size) {
  const std::span<const facets::FacetValueCount> values(counts.values);
  const std::size_t first = std::min((page - 1) * size, values.size());
  return page == 1 ? values : values.subspan(first, std::min(size, values.size() - first));
}

std::variant<FacetParams, Problem> read_facet_params(const Params& given) {
  FacetParams params;
  std::set<std::string> seen;
  for (const auto& [name, value] : given) {
    if (name == "facets") return no_such_parameter(name);
    params.sized = params.sized || (name == "per_page" && !value.empty());
    if (name != "facet_q" && name != "facet_sort") {
      params.of_search.emplace_back(name, value);
      continue;
    }
    if (!seen.insert(name).second) return given_twice(name);
    if (name == "facet_q") {
      params.text = value;
    } else if (value == "label") {
      params.order = facets::FacetOrder::label;
    } else if (!value.empty() && value != "count") {
      return Problem{400, "It must be count or label.", name};
    }
  }
  return params;
}

Json marked_value_json(const facets::FacetColumn& column, const facets::FacetValueCount& value,
                       const std::vector<std::string>& words, const text::FoldedReader& reader) {
  Json json = value_json(column, value);
  json["highlight"] = marks::marked_beginnings(value.label, words, reader);
  if (column.is_tree()) {
    Json& path = json["path"] = Json::array();
    for (const facets::Ordinal step : column.path(value.ordinal)) path.push_back(column.label(step));
  }
  return json;
}

}  // namespace

Answer facet_answer(const snapshot::Snapshot& snapshot, const std::string& field, const Params& given,
                    const search::InTurn& in_turn) {
  const facets::FacetColumn* column = snapshot.columns().facet(field);
  if (column == nullptr) return Problem{404, fmt::format("There is no facet “{}”.", field), ""};
  const auto read = read_facet_params(given);
  if (const auto* problem = std::get_if<Problem>(&read)) return *problem;
  const auto& params = std::get<FacetParams>(read);
  auto search = read_search_params(params.of_search, snapshot.schema());
  if (const auto* problem = std::get_if<Problem>(&search)) return *problem;

  const auto& of_search = std::get<SearchParams>(search);
  search::SearchRequest request = of_search.request;
  const std::size_t size = params.sized ? of_search.per_page : request.facet_limit;
  if (of_search.page * size > kMaxDepth) {
    const char* name = params.sized ? "per_page" : "facet_limit";
    return Problem{400, fmt::format("page × {} can be {} at most.", name, kMaxDepth), "page"};
  }
  const lookup::LabelIndex& labels = *snapshot.labels(field);
  const std::vector<std::string> words = labels.reader().words_of(params.text);
  request.first = 0;
  request.count = 0;
  request.facets = {field};
  request.facet_limit = of_search.page * size;
  request.facet_order = params.order;
  std::uint64_t expected = search::expected_of_search(snapshot, request.query.root, 1);
  if (!words.empty()) expected += kLookedFor;
  search::SearchResult result;
  in_turn(expected, [&] {
    query::Budget budget;
    if (!words.empty()) request.facet_values = labels.like(params.text, budget);
    result = search::search(snapshot, request, budget);
  });
  Json values = Json::array();
  const facets::FacetCounts& counts = result.facets.front();
  for (const facets::FacetValueCount& value : page_of(counts, of_search.page, size))
    values.push_back(marked_value_json(*column, value, words, labels.reader()));
  return Json{{"facet", field},
              {"total", result.total},
              {"exact", result.exact},
              {"page", of_search.page},
              {"per_page", size},
              {"values_total", counts.all},
              {"values", std::move(values)},
              {"more", of_search.page * size < counts.all}};
}

}  // namespace mitos::api
