// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/results/list_forms.h"

#include <set>
#include <utility>

#include "searchd/pages/link.h"

namespace mitos::pages {
View hidden_fields(const api::Params& params) {
  View fields = View::array();
  for (const auto& [name, value] : params) fields.push_back({{"name", name}, {"value", value}});
  return fields;
}

View hidden_fields(const Visit& visit, const api::Params& params) {
  View fields = hidden_fields(params);
  for (const auto& [name, value] : visit.params) {
    if (name == kLanguageParameter && value == visit.texts.language())
      fields.push_back({{"name", name}, {"value", value}});
  }
  return fields;
}

void add_order_form(View& view, const ShownResults& shown) {
  const Texts& texts = shown.visit.texts;
  const search::Sort& used = shown.asked.search.request.sort;
  const std::string current = (used.descending ? "-" : "") + used.by;
  View& sorts = view["sorts"] = View::array();
  for (const std::string order : {"relevance", "-date", "date", "title"}) {
    sorts.push_back(
        {{"value", order}, {"label", texts.text("sort_" + order)}, {"selected", order == current}});
  }
  view["sort_hidden"] = hidden_fields(shown.visit, without(without(shown.asked.params, "sort"), "per_page"));
  const std::size_t chosen = shown.asked.search.per_page;
  View& lengths = view["lengths"] = View::array();
  for (const std::size_t length : std::set<std::size_t>{10, 25, 50, chosen}) {
    lengths.push_back({{"value", length == api::kPerPage ? "" : std::to_string(length)},
                       {"label", texts.number(length)},
                       {"selected", length == chosen}});
  }
}

void add_exports(View& view, const ShownResults& shown) {
  View& exports = view["exports"] = View::array();
  for (const auto& [format, name] : {std::pair{"csv", "CSV"}, {"jsonl", "JSON"}, {"bibtex", "BibTeX"}}) {
    api::Params params = without(without(without(shown.asked.params, "page"), "per_page"), kCutParameter);
    params.emplace_back("format", format);
    exports.push_back({{"href", address("/api/v1/export", params)}, {"label", name}});
  }
}

}  // namespace mitos::pages
