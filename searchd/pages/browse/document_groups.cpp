// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/browse/document_groups.h"

#include <algorithm>

#include "searchd/pages/filters.h"
#include "searchd/pages/link.h"

namespace mitos::pages {
namespace {

constexpr std::size_t kColumns = 2;
constexpr std::size_t kInSight = 6;  // of each of two columns
constexpr std::size_t kMostOnPage = 60;
constexpr std::size_t kMostFolded = 10;  // collections
constexpr std::string_view kCollection = "collection";

View rows(const snapshot::Snapshot& snapshot, const Visit& visit,
          const std::vector<index::DocumentNumber>& numbers, std::size_t from, std::size_t to) {
  View rows = View::array();
  for (std::size_t i = from; i < std::min(to, numbers.size()); ++i)
    rows.push_back(document_row(visit, snapshot.documents().get(numbers[i])));
  return rows;
}

std::vector<index::DocumentNumber> documents_in(const facets::FacetColumn& column, facets::Ordinal collection,
                                                const std::vector<index::DocumentNumber>& documents) {
  std::vector<index::DocumentNumber> found;
  for (const index::DocumentNumber number : documents) {
    const auto values = column.of(number);
    if (std::find(values.begin(), values.end(), collection) != values.end()) found.push_back(number);
  }
  return found;
}

}  // namespace

View document_row(const Visit& visit, const model::Document& document) {
  const std::string copy = link_from(visit, document_path(document.id), {});
  return {{"text", document.title},
          {"document_lang", document.lang},
          {"year", document.date ? View(std::to_string(document.date->year)) : View(false)},
          {"href", safe_address(document.url).value_or(copy)}};
}

void add_document_groups(View& view, const snapshot::Snapshot& snapshot, const Visit& visit,
                         const search::Overview& overview, const api::Params& params) {
  const facets::FacetColumn& column = *snapshot.columns().facet(kCollection);
  View columns = View::array();
  View folded = View::array();
  for (const auto& [collection, count] : overview.collections) {
    if (columns.size() + folded.size() == kColumns + kMostFolded) break;
    const auto numbers = documents_in(column, collection, overview.documents);
    const std::string& value = column.value(collection);
    const std::string all = link_from(visit, kSearchPath, with(params, std::string(kCollection), value));
    View group{{"heading", value_label(visit.texts, snapshot, std::string(kCollection), value)},
               {"count", visit.texts.number(count)},
               {"all_href", all},
               {"all_label", visit.texts.count("show_all", count)},
               {"all", false},
               {"more", false}};
    const bool in_column = columns.size() < kColumns;
    const bool few = numbers.size() <= kMostOnPage;
    const std::size_t usual = overview.collections.size() == 1 ? 2 * kInSight : kInSight;
    const std::size_t in_sight = numbers.size() == usual + 1 ? usual + 1 : usual;
    group["rows"] = rows(snapshot, visit, numbers, 0, in_column || !few ? in_sight : kMostOnPage);
    if (in_column && few && numbers.size() > in_sight)
      group["more"] = {{"rows", rows(snapshot, visit, numbers, in_sight, kMostOnPage)}};
    if (!few) group["all"] = true;
    (in_column ? columns : folded).push_back(std::move(group));
  }
  view["columns"] = std::move(columns);
  view["folded"] = std::move(folded);
}

void add_search_among(View& view, const Visit& visit, const api::Params& params) {
  View hidden = View::array();
  for (const auto& [name, value] : params) hidden.push_back({{"name", name}, {"value", value}});
  View sorts = View::array();
  for (const std::string order : {"relevance", "-date", "date", "title"}) {
    sorts.push_back({{"value", order == "relevance" ? "" : order},  // the usual one, which needs no saying
                     {"label", visit.texts.text("sort_" + order)}});
  }
  view["search_form"] = {{"hidden", std::move(hidden)}, {"sorts", std::move(sorts)}};
  View& exports = view["exports"] = View::array();
  for (const auto& [format, name] : {std::pair{"csv", "CSV"}, {"jsonl", "JSON"}, {"bibtex", "BibTeX"}}) {
    api::Params of_file = params;
    of_file.emplace_back("format", format);
    exports.push_back({{"href", address("/api/v1/export", of_file)}, {"label", name}});
  }
}

}  // namespace mitos::pages
