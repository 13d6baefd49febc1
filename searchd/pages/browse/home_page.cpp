// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/browse/home_page.h"

#include <algorithm>
#include <numeric>

#include "common/index/schema.h"
#include "searchd/pages/browse/about_page.h"
#include "searchd/pages/browse/document_groups.h"
#include "searchd/pages/browse/panel.h"
#include "searchd/pages/browse/person_page.h"
#include "searchd/pages/browse/programme_page.h"
#include "searchd/pages/browse/year_bars.h"
#include "searchd/pages/filters.h"
#include "searchd/pages/link.h"
#include "searchd/search/search.h"

namespace mitos::pages {
namespace {

constexpr std::size_t kNewest = 6;
constexpr std::size_t kMostValues = 1'000;  // of years, programmes and tags

// The counts of one facet among those that were asked for.
const facets::FacetCounts& counts_of(const search::SearchResult& result, std::string_view facet) {
  return *std::find_if(result.facets.begin(), result.facets.end(),
                       [facet](const facets::FacetCounts& counts) { return counts.facet == facet; });
}

std::vector<search::CountedValue> counted(const facets::FacetCounts& counts) {
  std::vector<search::CountedValue> values;
  for (const facets::FacetValueCount& value : counts.values)
    values.emplace_back(value.ordinal, static_cast<std::size_t>(value.count));
  return values;
}

std::map<int, std::size_t> years(const snapshot::Snapshot& snapshot, const facets::FacetCounts& counts) {
  const facets::FacetColumn& column = *snapshot.columns().facet(index::kYearFacet);
  std::map<int, std::size_t> years;
  for (const auto& [year, count] : counted(counts)) years[static_cast<int>(column.order(year))] = count;
  return years;
}

// Those whom most documents name.
std::vector<search::CountedPerson> most_named(const snapshot::Snapshot& snapshot) {
  std::vector<lookup::PersonNumber> people(snapshot.people().size());
  std::iota(people.begin(), people.end(), lookup::PersonNumber{0});
  std::erase_if(people, [&snapshot](lookup::PersonNumber person) {
    return snapshot.people()[person].page == names::OwnPage::none;
  });
  const std::size_t shown = std::min(people.size(), kShownInPanel);
  std::partial_sort(people.begin(), people.begin() + static_cast<std::ptrdiff_t>(shown), people.end(),
                    [&snapshot](lookup::PersonNumber a, lookup::PersonNumber b) {
                      return snapshot.people_index().is_before(a, b);
                    });
  std::vector<search::CountedPerson> counted;
  for (std::size_t i = 0; i < shown; ++i)
    counted.emplace_back(people[i], snapshot.people_index().documents_of(people[i]).size());
  return counted;
}

View newest(const Visit& visit, const std::vector<search::Hit>& hits) {
  View rows = View::array();
  for (const search::Hit& hit : hits) rows.push_back(document_row(visit, hit.document));
  return rows;
}

// What has a page of its own for all of it needs no folded part.
View with_all(View panel, const std::string& text, const std::string& href) {
  if (panel.is_null()) return panel;
  panel["more"] = false;
  panel["whole"] = {{"label", text}, {"href", href}};
  return panel;
}

}  // namespace

Page home_page(const snapshot::Snapshot& snapshot, const Visit& visit) {
  const Texts& texts = visit.texts;
  const std::string programme(index::kProgrammeFacet);
  const std::string year(index::kYearFacet);
  search::SearchRequest request;
  request.count = kNewest;
  request.sort = {"date", true};
  request.shown.highlight = false;
  request.facets = {programme, year, "tags"};
  request.facet_limit = kMostValues;
  const search::SearchResult result = search::search(snapshot, request);
  View view{{"title", ""},
            {"autofocus", true},
            {"browse_sheet", true},
            {"holdings", texts.count("holdings", result.total)},
            {"newest_href", link_from(visit, kSearchPath, {{"sort", "-date"}})},
            {"rows", newest(visit, result.hits)}};
  view["has_newest"] = !result.hits.empty();
  add_panels(view,
             {collections_panel(snapshot, visit),
              with_all(programmes_panel(snapshot, visit, counted(counts_of(result, programme)), {}),
                       texts.text("programmes_all"), link_from(visit, programme_path(""), {})),
              with_all(people_panel(snapshot, visit, texts.text("people"), most_named(snapshot), {}, ""),
                       texts.text("people_all"), link_from(visit, kPeoplePath, {})),
              tags_panel(snapshot, visit, counted(counts_of(result, "tags")), {})});
  add_year_bars(view, visit, years(snapshot, counts_of(result, year)), {});
  return render(visit, "home", std::move(view));
}

}  // namespace mitos::pages
