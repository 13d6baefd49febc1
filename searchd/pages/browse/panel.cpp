// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/browse/panel.h"

#include <algorithm>
#include <cmath>

namespace mitos::pages {
namespace {

constexpr std::size_t kFolded = 100;

View row(const Texts& texts, const CountedThing& thing, std::size_t most) {
  constexpr double kFull = 100;
  const double share = static_cast<double>(thing.count) / static_cast<double>(std::max<std::size_t>(most, 1));
  // What a template does not find here it takes from above.
  View row{{"text", thing.text},
           {"href", thing.href},
           {"count", texts.number(thing.count)},
           {"size", std::to_string(std::max(1L, std::lround(share * kFull)))},
           {"both", false}};
  if (!thing.count_href.empty()) row["both"] = {{"href", thing.count_href}, {"label", thing.count_label}};
  return row;
}

}  // namespace

View bar_rows(const Texts& texts, const std::vector<CountedThing>& things) {
  std::size_t most = 0;
  for (const CountedThing& thing : things) most = std::max(most, thing.count);
  View rows = View::array();
  for (const CountedThing& thing : things) rows.push_back(row(texts, thing, most));
  return rows;
}

void add_panels(View& view, const std::vector<View>& panels) {
  View& list = view["panels"] = View::array();
  for (const View& panel : panels) {
    if (!panel.is_null()) list.push_back(panel);
  }
  view["has_panels"] = !list.empty();
}

View panel(const Texts& texts, const std::string& heading, const std::vector<CountedThing>& things,
           std::size_t all) {
  if (things.empty()) return nullptr;
  View rows = bar_rows(texts, things);
  View shown = View::array();
  View folded = View::array();
  for (std::size_t i = 0; i < rows.size() && i < kShownInPanel + kFolded; ++i) {
    const bool in_sight = i < kShownInPanel || rows.size() == kShownInPanel + 1;
    (in_sight ? shown : folded).push_back(std::move(rows[i]));
  }
  const std::size_t listed = shown.size() + folded.size();
  View view{{"heading", heading}, {"more", false}, {"rest", false}, {"whole", false}};
  if (!folded.empty()) {
    const char* const label = all > listed ? "show_first" : "show_all";
    view["more"] = {{"label", texts.count(label, listed)}, {"rows", std::move(folded)}};
  }
  if (all > listed) view["rest"] = texts.count("and_others", all - listed);
  view["rows"] = std::move(shown);
  return view;
}

}  // namespace mitos::pages
