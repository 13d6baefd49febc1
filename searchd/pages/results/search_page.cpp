// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/results/search_page.h"

#include <algorithm>
#include <set>

#include "common/text/language.h"
#include "common/text/utf8.h"
#include "searchd/pages/filters.h"
#include "searchd/pages/link.h"
#include "searchd/pages/page_links.h"
#include "searchd/pages/results/cut_text.h"
#include "searchd/pages/results/facets_view.h"
#include "searchd/pages/results/hits_view.h"
#include "searchd/pages/results/page_params.h"
#include "searchd/pages/results/person_card.h"
#include "searchd/pages/results/relax.h"
#include "searchd/pages/results/word_filters.h"
#include "searchd/query/parse.h"
#include "searchd/search/expected_work.h"
#include "searchd/search/search.h"

namespace mitos::pages {
namespace {

const std::size_t kUsualLength = api::SearchParams{}.per_page;

View fields_of(const api::Params& params) {
  View fields = View::array();
  for (const auto& [name, value] : params) fields.push_back({{"name", name}, {"value", value}});
  return fields;
}

// Those and the language.
View hidden_fields(const Visit& visit, const api::Params& params) {
  View fields = fields_of(params);
  for (const auto& [name, value] : visit.params) {
    if (name == kLanguageParameter && value == visit.texts.language()) {
      fields.push_back({{"name", name}, {"value", value}});
    }
  }
  return fields;
}

// What stays when other words are typed: the filters, the order, the length of a page.
api::Params kept_for_other_words(const api::Params& params, const index::Schema& schema) {
  api::Params kept;
  for (const auto& [name, value] : params) {
    if (name == "sort" || name == "per_page" || is_filter(schema, name)) kept.emplace_back(name, value);
  }
  return kept;
}

class SearchView {
 public:
  SearchView(const snapshot::Snapshot& snapshot, const Visit& visit, const PageParams& asked,
             const search::SearchResult& result, query::Budget& budget)
      : snapshot_(snapshot),
        texts_(visit.texts),
        visit_(visit),
        asked_(asked),
        params_(asked.params),
        search_(asked.search),
        result_(result),
        budget_(budget) {}

  View view() const {
    const api::Params kept = kept_for_other_words(params_, snapshot_.schema());
    View view{{"query", search_.request.query.typed},
              {"heading", heading()},
              {"title", heading()},
              {"robots", "noindex"},
              {"header_box", true},
              {"box_hidden", fields_of(kept)},
              {"results_href", here(kept)}};
    add_hits(view);
    add_chips(view);
    if (const auto person = one_person(snapshot_, asked_, result_); person && search_.page == 1)
      add_person_card(view, snapshot_, visit_, *person);
    add_sorts(view);
    const std::set<std::string> fields = add_facets(view);
    add_left_out(view, fields);
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

  int status() const {
    constexpr int kWrongValue = 400;
    constexpr int kNotFound = 404;
    if (is_past_end()) return kNotFound;
    return asked_.mistakes.empty() ? 200 : kWrongValue;
  }

 private:
  std::string here(const api::Params& params) const { return link_from(visit_, kSearchPath, params); }

  std::string heading() const {
    const std::string typed = shortened(text::trimmed(search_.request.query.typed));
    const std::string query = result_.corrected.empty() ? typed : shortened(result_.corrected);
    if (result_.total == 0) {
      return typed.empty() ? texts_.text("none") : texts_.text("none_for", {{"query", typed}});
    }
    std::string found = query.empty() ? texts_.count("results", result_.total)
                                      : texts_.count("results_for", result_.total, {{"query", query}});
    if (search_.page == 1 || is_past_end()) return found;
    return texts_.text(
        "page_of",
        {{"results", found}, {"page", texts_.number(search_.page)}, {"pages", texts_.number(last_page())}});
  }

  std::size_t last_page() const {
    const std::size_t reachable = std::min<std::size_t>(result_.total, api::kMaxDepth);
    return (reachable + search_.per_page - 1) / search_.per_page;
  }

  bool is_past_end() const { return result_.total > 0 && (asked_.page_beyond || search_.page > last_page()); }

  void add_hits(View& view) const {
    view["hits"] = hits_view(snapshot_, visit_, params_, result_.hits);
    view["has_hits"] = !result_.hits.empty();
    view["first"] = std::to_string(search_.request.first + 1);
    if (!result_.corrected.empty()) {
      view["corrected"] = texts_.text("corrected", {{"query", result_.corrected}});
      api::Params as_typed = without(params_, "typos");
      as_typed.emplace_back("typos", "off");
      view["as_typed_href"] = here(as_typed);
      view["as_typed"] =
          texts_.text("as_typed", {{"query", shortened(text::trimmed(search_.request.query.typed))}});
    }
    if (asked_.cut) {
      view["cut"] = texts_.text("cut", {{"characters", texts_.number(query::kMaxCharacters)},
                                        {"words", texts_.number(query::kMaxWords)}});
    }
    view["some_words"] =
        result_.match == search::Match::any && search_.request.match == search::Match::automatic;
  }

  void add_chips(View& view) const {
    View& chips = view["chips"] = chips_of_words(snapshot_, visit_, asked_, result_);
    const bool of_words = !chips.empty();
    api::Params cleared = without(params_, "page");
    for (const auto& [name, value] : params_) {
      if (!is_filter(snapshot_.schema(), name)) continue;
      const std::string label = filter_label(texts_, snapshot_, name, value);
      chips.push_back({{"label", label},
                       {"take_back", texts_.text("take_back", {{"filter", label}})},
                       {"href", here(without(params_, name, value))}});
      cleared = without(std::move(cleared), name);
    }
    const bool any = chips.size() > result_.filters.size();  // what is added to `view` moves them
    view["has_chips"] = any || of_words;
    view["clear_href"] = here(cleared);
    if (any) add_everything(view);
    add_word_filters(view, snapshot_, visit_, asked_, result_, budget_);
  }

  // "Search everything (438)", with the same words, if that finds anything.
  void add_everything(View& view) const {
    search::SearchRequest request = search_.request;
    request.filters.clear();
    request.ranges.clear();
    request.facets.clear();
    request.first = 0;
    request.count = 0;
    const std::uint64_t total = search::search(snapshot_, request, budget_).total;
    if (!budget_.exact())
      view["clear"] = texts_.text("everything");
    else if (total > 0)
      view["clear"] = texts_.count("everything_of", total);
  }

  void add_sorts(View& view) const {
    const search::Sort& used = search_.request.sort;
    const std::string current = (used.descending ? "-" : "") + used.by;
    View& sorts = view["sorts"] = View::array();
    for (const std::string order : {"relevance", "-date", "date", "title"}) {
      sorts.push_back(
          {{"value", order}, {"label", texts_.text("sort_" + order)}, {"selected", order == current}});
    }
    view["sort_hidden"] = hidden_fields(visit_, without(without(params_, "sort"), "per_page"));
    View& lengths = view["lengths"] = View::array();
    std::set<std::size_t> offered{10, 25, 50};
    offered.insert(search_.per_page);
    for (const std::size_t length : offered) {
      lengths.push_back({{"value", length == kUsualLength ? "" : std::to_string(length)},
                         {"label", texts_.number(length)},
                         {"selected", length == search_.per_page}});
    }
  }

  // Returns the parameters that it makes fields for.
  std::set<std::string> add_facets(View& view) const {
    FacetsView shown = facets_view(snapshot_, visit_, asked_, result_, budget_);
    // What is a field of the form itself would come twice.
    api::Params hidden = without(params_, "page");
    std::erase_if(hidden, [&shown](const auto& param) { return shown.fields.contains(param.first); });
    const auto chosen =
        static_cast<std::uint64_t>(std::count_if(params_.begin(), params_.end(), [this](const auto& param) {
          return is_filter(snapshot_.schema(), param.first);
        }));
    view["to_filters"] = chosen == 0 ? texts_.text("to_filters") : texts_.count("to_filters_chosen", chosen);
    view["show_results"] = texts_.count("show_results", result_.total);
    view["has_facets"] = !shown.facets.empty();
    view["facets"] = std::move(shown.facets);
    view["filter_hidden"] = hidden_fields(visit_, hidden);
    return std::move(shown.fields);
  }

  void add_pages(View& view) const {
    const std::size_t last = last_page();
    const auto href = [this](std::size_t page) { return page_href(page); };
    add_page_links(view, texts_, asked_.page_beyond ? last + 1 : search_.page, last, href);
    if (is_past_end()) add_past_end(view, texts_, last, href);
  }

  std::string page_href(std::size_t page) const {
    api::Params params = without(params_, "page");
    if (page > 1) params.emplace_back("page", std::to_string(page));
    return here(params);
  }

  // What cannot be told of beside a field of the filters.
  void add_left_out(View& view, const std::set<std::string>& fields) const {
    View& left_out = view["left_out"] = View::array();
    for (const Mistake& mistake : asked_.mistakes) {
      if (fields.contains(mistake.parameter)) continue;
      const std::string value = shortened(mistake.value);
      if (mistake.kind == Mistake::Kind::page) {
        left_out.push_back(texts_.text("mistake_page", {{"value", value}}));
        continue;
      }
      const bool filter = is_filter(snapshot_.schema(), mistake.parameter);
      const std::string what = filter ? filter_label(texts_, snapshot_, mistake.parameter, value)
                                      : mistake.parameter + " = " + value;
      left_out.push_back(texts_.text("left_out", {{"what", what}}));
    }
  }

  void add_exports(View& view) const {
    View& exports = view["exports"] = View::array();
    for (const auto& [format, name] : {std::pair{"csv", "CSV"}, {"jsonl", "JSON"}, {"bibtex", "BibTeX"}}) {
      api::Params params = without(without(without(params_, "page"), "per_page"), kCutParameter);
      params.emplace_back("format", format);
      exports.push_back({{"href", address("/api/v1/export", params)}, {"label", name}});
    }
  }

  const snapshot::Snapshot& snapshot_;
  const Texts& texts_;
  const Visit& visit_;
  const PageParams& asked_;
  const api::Params& params_;
  const api::SearchParams& search_;
  const search::SearchResult& result_;
  query::Budget& budget_;
};

}  // namespace

Page search_page(const snapshot::Snapshot& snapshot, const Visit& visit, const search::InTurn& in_turn) {
  PageParams asked = read_page_params(visit.params, snapshot.schema());
  if (asked.cut) asked.params.emplace_back(kCutParameter, "1");
  search::SearchRequest& request = asked.search.request;
  request.facet_limit = kListedValues;
  if (request.preferred_language.empty())
    request.preferred_language = text::language_among(visit.language, snapshot.schema().languages());
  if (asked.page_beyond) request.count = 0;
  const std::size_t facets = snapshot.schema().facets().size();
  Page page;
  in_turn(search::expected_of_search(snapshot, request.query.root, facets), [&] {
    query::Budget budget;
    const search::SearchResult result = search::search(snapshot, request, budget);
    const SearchView view(snapshot, visit, asked, result, budget);
    page = render(visit, "search", view.view(), view.status());
  });
  return page;
}

}  // namespace mitos::pages
