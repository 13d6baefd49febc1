// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/browse/home_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "common/index/schema.h"
#include "searchd/pages/browse/person_page.h"
#include "searchd/pages/browse/programme_page.h"
#include "searchd/pages/filters.h"
#include "searchd/pages/link.h"
#include "searchd/search/search.h"

namespace mitos::pages {
namespace {

constexpr std::size_t kShownValues = 12;
constexpr std::size_t kMostYears = 1'000;  // listed, so that the newest are among them

std::string collections(const snapshot::Snapshot& snapshot, const Texts& texts) {
  std::vector<std::string> named;
  for (const auto& [name, documents] : snapshot.manifest().collections) {
    named.push_back(fmt::format("{} ({})", name, texts.number(documents)));
  }
  return fmt::format("{}", fmt::join(named, ", "));
}

View group(const snapshot::Snapshot& snapshot, const Visit& visit, facets::FacetCounts counts) {
  // What is recent comes first, of what is only counted the most frequent.
  if (counts.facet == "year") {
    std::sort(counts.values.begin(), counts.values.end(),
              [](const auto& a, const auto& b) { return a.value > b.value; });
  }
  if (counts.values.size() > kShownValues) counts.values.resize(kShownValues);
  View values = View::array();
  for (const facets::FacetValueCount& value : counts.values) {
    values.push_back({{"label", value_label(visit.texts, snapshot, counts.facet, value.value)},
                      {"count", visit.texts.number(value.count)},
                      {"href", link_from(visit, kSearchPath, {{counts.facet, value.value}})}});
  }
  const std::string key = "browse_" + counts.facet;
  const std::string label = visit.texts.has(key) ? visit.texts.text(key)
                                                 : facet_label(visit.texts, snapshot.schema(), counts.facet);
  return {{"label", label}, {"values", std::move(values)}};
}

// Programmes, people in every field of theirs, years, tags.
std::vector<std::string> browsed(const index::Schema& schema) {
  std::vector<std::string> facets{std::string(index::kProgrammeFacet)};
  const std::vector<std::string> people = people_facets(schema);
  facets.insert(facets.end(), people.begin(), people.end());
  facets.insert(facets.end(), {std::string(index::kYearFacet), "tags"});
  return facets;
}

}  // namespace

Page home_page(const snapshot::Snapshot& snapshot, const Visit& visit) {
  search::SearchRequest request;
  request.count = 0;
  request.facets = browsed(snapshot.schema());
  request.facet_limit = kMostYears;
  const search::SearchResult result = search::search(snapshot, request);
  View groups = View::array();
  for (const facets::FacetCounts& counts : result.facets) {
    if (!counts.values.empty()) groups.push_back(group(snapshot, visit, counts));
  }
  return render(visit, "home",
                {{"title", ""},
                 {"autofocus", true},
                 {"holdings", visit.texts.count("holdings", result.total,
                                                {{"collections", collections(snapshot, visit.texts)}})},
                 {"people_href", link_from(visit, kPeoplePath, {})},
                 {"programmes_href", link_from(visit, programme_path(""), {})},
                 {"groups", std::move(groups)}});
}

}  // namespace mitos::pages
