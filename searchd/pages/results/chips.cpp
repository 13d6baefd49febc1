// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/results/chips.h"

#include "searchd/pages/filters.h"
#include "searchd/pages/link.h"
#include "searchd/pages/results/word_filters.h"

namespace mitos::pages {
namespace {

// "Search everything (438)", with the same words, if that finds anything.
void add_everything(View& view, const ShownResults& shown) {
  search::SearchRequest request = shown.asked.search.request;
  request.filters.clear();
  request.ranges.clear();
  request.facets.clear();
  request.first = 0;
  request.count = 0;
  const std::uint64_t total = search::search(shown.snapshot, request, shown.budget).total;
  if (!shown.budget.exact())
    view["clear"] = shown.visit.texts.text("everything");
  else if (total > 0)
    view["clear"] = shown.visit.texts.count("everything_of", total);
}

}  // namespace

void add_chips(View& view, const ShownResults& shown) {
  const Texts& texts = shown.visit.texts;
  View chips = chips_of_words(shown.snapshot, shown.visit, shown.asked, shown.result);
  const bool of_words = !chips.empty();
  bool any = false;
  const api::Params& params = shown.asked.params;
  api::Params cleared = without(params, "page");
  for (const auto& [name, value] : params) {
    if (!is_filter(shown.snapshot.schema(), name)) continue;
    any = true;
    const std::string label = filter_label(texts, shown.snapshot, name, value);
    chips.push_back({{"label", label},
                     {"take_back", texts.text("take_back", {{"filter", label}})},
                     {"href", results_link(shown, without(params, name, value))}});
    cleared = without(std::move(cleared), name);
  }
  view["chips"] = std::move(chips);
  view["has_chips"] = any || of_words;
  view["clear_href"] = results_link(shown, cleared);
  if (any) add_everything(view, shown);
  add_word_filters(view, shown.snapshot, shown.visit, shown.asked, shown.result, shown.budget);
}

}  // namespace mitos::pages
