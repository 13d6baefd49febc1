// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/home_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "searchd/engine/search.h"
#include "searchd/pages/filters.h"
#include "searchd/pages/link.h"
#include "searchd/pages/people_page.h"
#include "searchd/pages/programmes_page.h"

namespace mitos::pages {
namespace {

constexpr std::size_t kShownValues = 12;
constexpr std::size_t kMostYears = 1'000;  // listed, so that the newest are among them

std::string collections(const engine::Snapshot& snapshot, const Texts& texts) {
  std::vector<std::string> named;
  for (const auto& [name, documents] : snapshot.manifest().collections) {
    named.push_back(fmt::format("{} ({})", name, texts.number(documents)));
  }
  return fmt::format("{}", fmt::join(named, ", "));
}

View group(const engine::Snapshot& snapshot, const Visit& visit, engine::FacetCounts counts) {
  // What is recent comes first, of what is only counted the most frequent.
  if (counts.facet == "year") {
    std::sort(counts.values.begin(), counts.values.end(),
              [](const auto& a, const auto& b) { return a.value > b.value; });
  }
  if (counts.values.size() > kShownValues) counts.values.resize(kShownValues);
  View values = View::array();
  for (const engine::FacetValueCount& value : counts.values) {
    values.push_back({{"label", value_label(visit.texts, snapshot.columns(), counts.facet, value.value)},
                      {"count", visit.texts.number(value.count)},
                      {"href", link_from(visit, kSearchPath, {{counts.facet, value.value}})}});
  }
  return {{"label", visit.texts.text("browse_" + counts.facet)}, {"values", std::move(values)}};
}

}  // namespace

Page home_page(const engine::Snapshot& snapshot, const Visit& visit) {
  engine::SearchRequest request;
  request.count = 0;
  request.facets = {"program", "contact", "year", "tags"};
  request.facet_limit = kMostYears;
  const engine::SearchResult result = engine::search(snapshot, request);
  View groups = View::array();
  for (const engine::FacetCounts& counts : result.facets) {
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
