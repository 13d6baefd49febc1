// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/browse/programmes_page.h"

#include <algorithm>
#include <cmath>

#include "common/index/schema.h"
#include "searchd/lookup/label_index.h"
#include "searchd/pages/browse/panel.h"
#include "searchd/pages/browse/programme_page.h"
#include "searchd/pages/filters.h"
#include "searchd/pages/link.h"
#include "searchd/search/programme_tree.h"

namespace mitos::pages {
namespace {

constexpr std::size_t kMostFound = 100;

const facets::FacetColumn& programmes(const snapshot::Snapshot& snapshot) {
  return *snapshot.columns().facet(index::kProgrammeFacet);
}

// Everything is said of each value: what a template does not find in one below it takes from the one above.
// Bars are shares in `most`.
View tree_view(const facets::FacetColumn& column, const Visit& visit,
               const std::vector<facets::FacetValueCount>& level, std::uint64_t most, int levels) {
  constexpr double kFull = 100;
  View list = View::array();
  for (const facets::FacetValueCount& value : level) {
    View children = levels > 1 ? tree_view(column, visit, value.children, most, levels - 1) : View::array();
    const double share = static_cast<double>(value.count) / static_cast<double>(most);
    list.push_back({{"label", column.label(value.ordinal, visit.texts.language())},
                    {"href", link_from(visit, programme_path(value.value), {})},
                    {"count", visit.texts.number(value.count)},
                    {"size", std::to_string(std::max(1L, std::lround(share * kFull)))},
                    {"has_children", !children.empty()},
                    {"children", std::move(children)}});
  }
  return list;
}

// "Horizon 2020 › ICT"
std::string path_text(const facets::FacetColumn& column, facets::Ordinal programme, const Texts& texts) {
  std::string text;
  for (const facets::Ordinal step : column.path(programme))
    text += (text.empty() ? "" : " › ") + column.label(step, texts.language());
  return text;
}

// The programmes whose names have words that begin like those of `text`.
void add_found(View& view, const snapshot::Snapshot& snapshot, const Visit& visit, const std::string& text) {
  query::Budget budget;
  const lookup::LabelIndex* labels = snapshot.labels(index::kProgrammeFacet);
  std::vector<facets::Ordinal> found;
  if (labels != nullptr) found = labels->like(text, budget);
  view["programmes_count"] = visit.texts.count("programmes_count", found.size());
  if (found.size() > kMostFound) found.resize(kMostFound);
  const facets::FacetColumn& column = programmes(snapshot);
  std::vector<CountedThing> things;
  for (const facets::Ordinal programme : found) {
    things.push_back({path_text(column, programme, visit.texts),
                      link_from(visit, programme_path(column.value(programme)), {}),
                      column.documents()[programme]});
  }
  view["has_found"] = !things.empty();
  view["rows"] = bar_rows(visit.texts, things);
}

void add_tree(View& view, const snapshot::Snapshot& snapshot, const Visit& visit) {
  constexpr int kLevels = 2;
  const std::vector<facets::FacetValueCount> roots = search::programme_tree(snapshot);
  const std::uint64_t most = roots.empty() ? 1 : std::max<std::uint64_t>(1, roots.front().count);
  view["has_tree"] = !roots.empty();
  view["has_no_tree"] = roots.empty();
  view["tree"] = tree_view(programmes(snapshot), visit, roots, most, kLevels);
}

}  // namespace

Page programmes_page(const snapshot::Snapshot& snapshot, const Visit& visit) {
  const auto asked = std::find_if(visit.params.begin(), visit.params.end(),
                                  [](const auto& param) { return param.first == "q"; });
  const std::string text = asked == visit.params.end() ? "" : asked->second;
  View view{{"title", visit.texts.text("programmes")},
            {"header_box", true},
            {"browse_sheet", true},
            {"programmes_path", programme_path("")},
            {"programmes_query", text},
            {"all_href", link_from(visit, programme_path(""), {})},
            {"file_href", address("/api/v1/programmes", {{"format", "csv"}})}};
  if (text.empty()) {
    add_tree(view, snapshot, visit);
    add_lacking(view, visit, snapshot, {std::string(index::kProgrammeFacet)});
  } else {
    add_found(view, snapshot, visit, text);
  }
  return render(visit, "programmes", std::move(view));
}

}  // namespace mitos::pages
