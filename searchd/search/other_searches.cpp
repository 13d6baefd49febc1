// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/search/other_searches.h"

#include <algorithm>
#include <set>
#include <utility>

#include "searchd/rewrite/respelt.h"

namespace mitos::search {
namespace {

// Each costs a search.
constexpr std::size_t kMostFields = 8;

std::vector<std::string> filtered_fields(const SearchRequest& request) {
  std::set<std::string> fields(request.lacking.begin(), request.lacking.end());
  for (const facets::FacetFilter& filter : request.filters) fields.insert(filter.facet);
  for (const facets::FieldRange& range : request.ranges) fields.insert(range.field);
  return {fields.begin(), fields.end()};
}

SearchRequest without(SearchRequest request, const std::string& field) {
  std::erase_if(request.filters, [&field](const auto& filter) { return filter.facet == field; });
  std::erase_if(request.ranges, [&field](const auto& range) { return range.field == field; });
  std::erase(request.lacking, field);
  return request;
}

std::uint64_t total_of(const snapshot::Snapshot& snapshot, SearchRequest request, query::Budget& budget) {
  request.first = 0;
  request.count = 0;
  request.facets.clear();
  return search(snapshot, request, budget).total;
}

// A searcher is given back before the next search takes one.
std::vector<std::string> spellings_of(const snapshot::Snapshot& snapshot, const query::Query& query,
                                      query::Budget& budget) {
  snapshot::Snapshot::Lease lease = snapshot.lease();
  return rewrite::respelt(query, lease, budget);
}

}  // namespace

std::optional<OtherSearch> respelt_search(const snapshot::Snapshot& snapshot, const SearchRequest& request,
                                          query::Budget& budget) {
  if (request.typos == query::Typos::as_typed || filtered_fields(request).empty()) return std::nullopt;
  const query::FieldNames names(snapshot.schema().declared());
  for (std::string& text : spellings_of(snapshot, request.query, budget)) {
    SearchRequest other = request;
    other.query = query::Query(text, names);
    const std::uint64_t total = total_of(snapshot, std::move(other), budget);
    if (total > 0) return OtherSearch{std::move(text), {}, total};
  }
  return std::nullopt;
}

std::vector<OtherSearch> other_searches(const snapshot::Snapshot& snapshot, const SearchRequest& request,
                                        query::Budget& budget) {
  const std::vector<std::string> fields = filtered_fields(request);
  std::vector<OtherSearch> others;
  if (fields.empty()) return others;
  if (auto respelt = respelt_search(snapshot, request, budget)) others.push_back(std::move(*respelt));
  SearchRequest unfiltered = request;
  bool one_helps = false;
  for (const std::string& field : fields) {
    unfiltered = without(std::move(unfiltered), field);
    if (fields.size() > kMostFields) continue;
    const std::uint64_t total = total_of(snapshot, without(request, field), budget);
    if (total == 0) continue;
    one_helps = true;
    others.push_back({request.query.typed, {field}, total});
  }
  if (one_helps || fields.size() == 1) return others;
  if (const std::uint64_t total = total_of(snapshot, std::move(unfiltered), budget); total > 0)
    others.push_back({request.query.typed, fields, total});
  return others;
}

}  // namespace mitos::search
