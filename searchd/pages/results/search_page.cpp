// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/results/search_page.h"

#include <algorithm>
#include <array>

#include "common/text/utf8.h"
#include "searchd/api/search/search_params.h"
#include "searchd/pages/document/document_facts.h"
#include "searchd/pages/filters.h"
#include "searchd/pages/link.h"
#include "searchd/pages/results/facets_view.h"
#include "searchd/pages/results/relax.h"
#include "searchd/search/search.h"

namespace mitos::pages {
namespace {

constexpr std::array<std::string_view, 6> kOwnParameters{"q", "page", "per_page", "sort", "match", "typos"};

// What a page asks of what it was given; what the address does not need to say is left out.
api::Params known_params(const Visit& visit, const index::Schema& schema) {
  api::Params known;
  for (const auto& [name, value] : visit.params) {
    const bool own = std::find(kOwnParameters.begin(), kOwnParameters.end(), name) != kOwnParameters.end();
    if ((own || is_filter(schema, name)) && !text::trimmed(value).empty()) known.emplace_back(name, value);
  }
  return known;
}

View hidden_fields(const Visit& visit, const api::Params& params) {
  View fields = View::array();
  for (const auto& [name, value] : params) fields.push_back({{"name", name}, {"value", value}});
  for (const auto& [name, value] : visit.params) {
    if (name == kLanguageParameter && value == visit.texts.language()) {
      fields.push_back({{"name", name}, {"value", value}});
    }
  }
  return fields;
}

class SearchView {
 public:
  SearchView(const snapshot::Snapshot& snapshot, const Visit& visit, api::Params params,
             const api::SearchParams& search, const search::SearchResult& result, query::Budget& budget)
      : snapshot_(snapshot),
        texts_(visit.texts),
        visit_(visit),
        params_(std::move(params)),
        search_(search),
        result_(result),
        budget_(budget) {}

  View view() const {
    View view{{"query", search_.request.text},
              {"heading", heading()},
              {"title", heading()},
              {"robots", "noindex"},
              {"header_box", true}};
    add_hits(view);
    add_chips(view);
    add_sorts(view);
    add_facets(view);
    add_pages(view);
    add_exports(view);
    if (result_.total == 0) {
      view["empty"] = true;
      view["ways"] = ways_to_loosen(snapshot_, visit_, params_, search_.request, budget_);
      view["everything_href"] = link_from(visit_, kSearchPath, {});
    }
    view["not_all_read"] = !budget_.exact();  // what was looked for beside the hits counts, too
    return view;
  }

 private:
  std::string here(const api::Params& params) const { return link_from(visit_, kSearchPath, params); }

  std::string heading() const {
    const std::string typed(text::trimmed(search_.request.text));
    if (result_.total == 0) {
      return typed.empty() ? texts_.text("none") : texts_.text("none_for", {{"query", typed}});
    }
    const std::string& query = result_.corrected.empty() ? typed : result_.corrected;
    return query.empty() ? texts_.count("results", result_.total)
                         : texts_.count("results_for", result_.total, {{"query", query}});
  }

  void add_hits(View& view) const {
    View& hits = view["hits"] = View::array();
    const auto href_of = [this](const std::string& facet, const std::string& value) {
      return here(with(params_, facet, value));
    };
    for (const search::Hit& hit : result_.hits) {
      const model::Document& document = hit.document;
      const search::Highlight marked = hit.highlight.value_or(search::Highlight{});
      View shown{{"href", link_from(visit_, document_path(document.id), {})},
                 {"lang", document.lang},
                 {"title", marked.title}};
      if (!document.acronym.empty() && document.acronym != document.title) shown["acronym"] = marked.acronym;
      if (!marked.snippet.empty()) shown["snippet"] = marked.snippet;
      add_facts(shown, hit_facts(texts_, snapshot_.columns(), document, href_of));
      hits.push_back(std::move(shown));
    }
    view["has_hits"] = !result_.hits.empty();
    view["first"] = std::to_string(search_.request.first + 1);
    if (!result_.corrected.empty()) {
      view["corrected"] = texts_.text("corrected", {{"query", result_.corrected}});
      api::Params as_typed = without(params_, "typos");
      as_typed.emplace_back("typos", "off");
      view["as_typed_href"] = here(as_typed);
      view["as_typed"] =
          texts_.text("as_typed", {{"query", std::string(text::trimmed(search_.request.text))}});
    }
    view["some_words"] =
        result_.match == search::Match::any && search_.request.match == search::Match::automatic;
  }

  void add_chips(View& view) const {
    View& chips = view["chips"] = View::array();
    api::Params cleared = params_;
    for (const auto& [name, value] : params_) {
      if (!is_filter(snapshot_.schema(), name)) continue;
      const std::string label = filter_label(texts_, snapshot_, name, value);
      chips.push_back({{"label", label},
                       {"take_back", texts_.text("take_back", {{"filter", label}})},
                       {"href", here(without(params_, name, value))}});
      cleared = without(std::move(cleared), name);
    }
    view["has_chips"] = !chips.empty();
    view["clear_href"] = here(cleared);
  }

  void add_sorts(View& view) const {
    const search::Sort& used = search_.request.sort;
    const std::string current = (used.descending ? "-" : "") + used.by;
    View& sorts = view["sorts"] = View::array();
    for (const std::string order : {"relevance", "-date", "date", "title"}) {
      sorts.push_back(
          {{"value", order}, {"label", texts_.text("sort_" + order)}, {"selected", order == current}});
    }
    view["sort_hidden"] = hidden_fields(visit_, without(params_, "sort"));
  }

  void add_facets(View& view) const {
    FacetsView shown = facets_view(snapshot_, visit_, params_, search_.request, result_, budget_);
    // What is a field of the form itself would come twice.
    api::Params hidden = without(params_, "page");
    std::erase_if(hidden, [&shown](const auto& param) { return shown.fields.contains(param.first); });
    view["has_facets"] = !shown.facets.empty();
    view["facets"] = std::move(shown.facets);
    view["filter_hidden"] = hidden_fields(visit_, hidden);
  }

  void add_pages(View& view) const {
    const std::size_t reachable = std::min<std::size_t>(result_.total, api::kMaxDepth);
    const std::size_t last = (reachable + search_.per_page - 1) / search_.per_page;
    view["has_pages"] = last > 1;
    if (last <= 1) return;
    const auto href = [this](std::size_t page) {
      api::Params params = without(params_, "page");
      if (page > 1) params.emplace_back("page", std::to_string(page));
      return here(params);
    };
    const std::size_t current = search_.page;
    if (current > 1) view["previous"] = href(std::min(current - 1, last));
    if (current < last) view["next"] = href(current + 1);
    View& pages = view["pages"] = View::array();
    for (std::size_t page = 1; page <= last; ++page) {
      const bool near = page + 2 >= current && page <= current + 2;
      if (page == 1 || page == last || near) {
        pages.push_back({{"label", texts_.number(page)},
                         {"name", texts_.text("page", {{"n", texts_.number(page)}})},
                         {"href", href(page)},
                         {"current", page == current}});
      } else if (!pages.back().contains("gap")) {
        pages.push_back({{"gap", true}});
      }
    }
  }

  void add_exports(View& view) const {
    View& exports = view["exports"] = View::array();
    for (const auto& [format, name] : {std::pair{"csv", "CSV"}, {"jsonl", "JSON"}, {"bibtex", "BibTeX"}}) {
      api::Params params = without(without(params_, "page"), "per_page");
      params.emplace_back("format", format);
      exports.push_back({{"href", address("/api/v1/export", params)}, {"label", name}});
    }
  }

  const snapshot::Snapshot& snapshot_;
  const Texts& texts_;
  const Visit& visit_;
  api::Params params_;
  const api::SearchParams& search_;
  const search::SearchResult& result_;
  query::Budget& budget_;
};

}  // namespace

std::variant<Page, api::Problem> search_page(const snapshot::Snapshot& snapshot, const Visit& visit) {
  const api::Params params = known_params(visit, snapshot.schema());
  auto read = api::read_search_params(params, snapshot.schema());
  if (const auto* problem = std::get_if<api::Problem>(&read)) return *problem;
  auto& search = std::get<api::SearchParams>(read);
  search.request.facet_limit = kListedValues;
  query::Budget budget;
  const search::SearchResult result = search::search(snapshot, search.request, budget);
  return render(visit, "search", SearchView(snapshot, visit, params, search, result, budget).view());
}

}  // namespace mitos::pages
