// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/browse/programmes_page.h"

#include "common/index/schema.h"
#include "searchd/pages/browse/programme_page.h"
#include "searchd/pages/filters.h"
#include "searchd/pages/link.h"
#include "searchd/search/programme_tree.h"

namespace mitos::pages {
namespace {

const facets::FacetColumn& programmes(const snapshot::Snapshot& snapshot) {
  return *snapshot.columns().facet(index::kProgrammeFacet);
}

// Everything is said of each value: what a template does not find in one below it takes from the one above.
View tree_view(const facets::FacetColumn& column, const Visit& visit,
               const std::vector<facets::FacetValueCount>& level, int levels) {
  View list = View::array();
  for (const facets::FacetValueCount& value : level) {
    View children = levels > 1 ? tree_view(column, visit, value.children, levels - 1) : View::array();
    list.push_back({{"label", column.label(value.ordinal, visit.texts.language())},
                    {"href", link_from(visit, programme_path(value.value), {})},
                    {"count", visit.texts.number(value.count)},
                    {"has_children", !children.empty()},
                    {"children", std::move(children)}});
  }
  return list;
}

}  // namespace

Page programmes_page(const snapshot::Snapshot& snapshot, const Visit& visit) {
  constexpr int kLevels = 2;
  View tree = tree_view(programmes(snapshot), visit, search::programme_tree(snapshot), kLevels);
  View view{{"title", visit.texts.text("programmes")},
            {"header_box", true},
            {"browse_sheet", true},
            {"has_tree", !tree.empty()},
            {"has_no_tree", tree.empty()}};
  view["tree"] = std::move(tree);
  add_lacking(view, visit, snapshot, {std::string(index::kProgrammeFacet)});
  return render(visit, "programmes", std::move(view));
}

}  // namespace mitos::pages
