// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/results/search_page.h"

#include <algorithm>
#include <set>

#include "common/text/language.h"
#include "common/text/utf8.h"
#include "searchd/pages/facets/facets_view.h"
#include "searchd/pages/filters.h"
#include "searchd/pages/link.h"
#include "searchd/pages/page_links.h"
#include "searchd/pages/params/cut_text.h"
#include "searchd/pages/results/chips.h"
#include "searchd/pages/results/hits_view.h"
#include "searchd/pages/results/list_forms.h"
#include "searchd/pages/results/person_card.h"
#include "searchd/pages/results/relax.h"
#include "searchd/pages/results/shown_results.h"
#include "searchd/query/parse.h"
#include "searchd/search/expected_work.h"
#include "searchd/search/search.h"

namespace mitos::pages {
namespace {

constexpr int kWrongValue = 400;
constexpr int kNotFound = 404;

// What stays when other words are typed: the filters, the order, the length of a page.
api::Params kept_for_other_words(const api::Params& params, const index::Schema& schema) {
  api::Params kept;
  for (const auto& [name, value] : params) {
    if (name == "sort" || name == "per_page" || is_filter(schema, name)) kept.emplace_back(name, value);
  }
  return kept;
}

std::size_t last_page(const ShownResults& shown) {
  const std::size_t reachable = std::min<std::size_t>(shown.result.total, api::kMaxDepth);
  const std::size_t length = shown.asked.search.per_page;
  return (reachable + length - 1) / length;
}

bool is_past_end(const ShownResults& shown) {
  return shown.result.total > 0 && (shown.asked.page_beyond || shown.asked.search.page > last_page(shown));
}

int status_of(const ShownResults& shown) {
  if (is_past_end(shown)) return kNotFound;
  return shown.asked.mistakes.empty() ? 200 : kWrongValue;
}

std::string typed_text(const ShownResults& shown) {
  return shortened(text::trimmed(shown.asked.search.request.query.typed));
}

std::string heading(const ShownResults& shown) {
  const Texts& texts = shown.visit.texts;
  const search::SearchResult& result = shown.result;
  const std::string typed = typed_text(shown);
  const std::string query = result.corrected.empty() ? typed : shortened(result.corrected);
  if (result.total == 0)
    return typed.empty() ? texts.text("none") : texts.text("none_for", {{"query", typed}});
  std::string found = query.empty() ? texts.count("results", result.total)
                                    : texts.count("results_for", result.total, {{"query", query}});
  const std::size_t page = shown.asked.search.page;
  if (page == 1 || is_past_end(shown)) return found;
  return texts.text(
      "page_of",
      {{"results", found}, {"page", texts.number(page)}, {"pages", texts.number(last_page(shown))}});
}

void add_hits(View& view, const ShownResults& shown) {
  const search::SearchResult& result = shown.result;
  const search::SearchRequest& request = shown.asked.search.request;
  view["hits"] = hits_view(shown.snapshot, shown.visit, shown.asked.params, result.hits);
  view["has_hits"] = !result.hits.empty();
  view["first"] = std::to_string(request.first + 1);
  const Texts& texts = shown.visit.texts;
  view["shown"] = texts.text("shown", {{"first", texts.number(request.first + 1)},
                                       {"last", texts.number(request.first + result.hits.size())},
                                       {"total", texts.number(result.total)}});
  view["some_words"] = result.match == search::Match::any && request.match == search::Match::automatic;
}

// How the words were read: corrected, or only the first of them.
void add_readings(View& view, const ShownResults& shown) {
  const Texts& texts = shown.visit.texts;
  if (!shown.result.corrected.empty()) {
    view["corrected"] = texts.text("corrected", {{"query", shown.result.corrected}});
    api::Params as_typed = without(shown.asked.params, "typos");
    as_typed.emplace_back("typos", "off");
    view["as_typed_href"] = results_link(shown, as_typed);
    view["as_typed"] = texts.text("as_typed", {{"query", typed_text(shown)}});
  }
  if (shown.asked.cut) {
    view["cut"] = texts.text("cut", {{"characters", texts.number(query::kMaxCharacters)},
                                     {"words", texts.number(query::kMaxWords)}});
  }
}

// Returns the parameters that it makes fields for.
std::set<std::string> add_facets(View& view, const ShownResults& shown) {
  const Texts& texts = shown.visit.texts;
  const api::Params& params = shown.asked.params;
  FacetsView facets = facets_view(shown.snapshot, shown.visit, shown.asked, shown.result, shown.budget);
  // What is a field of the form itself would come twice.
  api::Params hidden = without(params, "page");
  std::erase_if(hidden, [&facets](const auto& param) { return facets.fields.contains(param.first); });
  const auto chosen =
      static_cast<std::uint64_t>(std::count_if(params.begin(), params.end(), [&shown](const auto& param) {
        return is_filter(shown.snapshot.schema(), param.first);
      }));
  view["to_filters"] = chosen == 0 ? texts.text("to_filters") : texts.count("to_filters_chosen", chosen);
  view["show_results"] = texts.count("show_results", shown.result.total);
  view["has_facets"] = !facets.facets.empty();
  view["facets"] = std::move(facets.facets);
  view["filter_hidden"] = hidden_fields(shown.visit, hidden);
  return std::move(facets.fields);
}

// The values that were left out, but for those that stand in a field of the filters, which says it.
void add_left_out(View& view, const ShownResults& shown, const std::set<std::string>& fields) {
  const Texts& texts = shown.visit.texts;
  View& left_out = view["left_out"] = View::array();
  for (const Mistake& mistake : shown.asked.mistakes) {
    if (fields.contains(mistake.parameter)) continue;
    const std::string value = shortened(mistake.value);
    if (mistake.kind == Mistake::Kind::page) {
      left_out.push_back(texts.text("mistake_page", {{"value", value}}));
      continue;
    }
    const bool filter = is_filter(shown.snapshot.schema(), mistake.parameter);
    const std::string what = filter ? filter_label(texts, shown.snapshot, mistake.parameter, value)
                                    : mistake.parameter + " = " + value;
    left_out.push_back(texts.text("left_out", {{"what", what}}));
  }
}

void add_pages(View& view, const ShownResults& shown) {
  const std::size_t last = last_page(shown);
  const auto href = [&shown](std::size_t page) {
    api::Params params = without(shown.asked.params, "page");
    if (page > 1) params.emplace_back("page", std::to_string(page));
    return results_link(shown, params);
  };
  add_page_links(view, shown.visit.texts, shown.asked.page_beyond ? last + 1 : shown.asked.search.page, last,
                 href);
  if (is_past_end(shown)) add_past_end(view, shown.visit.texts, last, href);
}

void add_ways_out(View& view, const ShownResults& shown) {
  view["empty"] = true;
  view["ways"] = ways_to_loosen(shown.snapshot, shown.visit, shown.asked.params, shown.asked.search.request,
                                shown.budget);
  view["everything_href"] = results_link(shown, {});
}

View view_of(const ShownResults& shown) {
  const api::Params kept = kept_for_other_words(shown.asked.params, shown.snapshot.schema());
  View view{{"query", shown.asked.search.request.query.typed},
            {"heading", heading(shown)},
            {"title", heading(shown)},
            {"robots", "noindex"},
            {"header_box", true},
            {"box_hidden", hidden_fields(kept)},
            {"results_href", results_link(shown, kept)}};
  add_hits(view, shown);
  add_readings(view, shown);
  add_chips(view, shown);
  if (const auto person = one_person(shown.snapshot, shown.asked, shown.result);
      person && shown.asked.search.page == 1)
    add_person_card(view, shown.snapshot, shown.visit, *person);
  add_order_form(view, shown);
  const std::set<std::string> fields = add_facets(view, shown);
  add_left_out(view, shown, fields);
  add_pages(view, shown);
  add_exports(view, shown);
  if (shown.result.total == 0) add_ways_out(view, shown);
  view["not_all_read"] = !shown.budget.exact();  // what was looked for beside the hits counts, too
  return view;
}

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
    const ShownResults shown{snapshot, visit, asked, result, budget};
    page = render(visit, "search", view_of(shown), status_of(shown));
  });
  return page;
}

}  // namespace mitos::pages
