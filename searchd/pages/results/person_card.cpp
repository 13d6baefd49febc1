// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/results/person_card.h"

#include <set>
#include <utility>

#include "common/index/schema.h"
#include "searchd/interpret/interpretation.h"
#include "searchd/lookup/people/person_at.h"
#include "searchd/pages/browse/person_page.h"
#include "searchd/pages/filters.h"
#include "searchd/pages/link.h"
#include "searchd/search/people/person_profile.h"

namespace mitos::pages {
namespace {

constexpr std::size_t kMostOthers = 5;

// "projects (153)", each a link to these.
View collections_view(const snapshot::Snapshot& snapshot, const Visit& visit, const std::string& person,
                      const search::PersonProfile& profile) {
  const std::string facet(interpret::kCollectionFacet);
  const facets::FacetColumn& column = *snapshot.columns().facet(facet);
  View collections = View::array();
  for (const auto& [ordinal, count] : profile.collections) {
    const std::string& value = column.value(ordinal);
    const api::Params params{{std::string(index::kPersonFilter), person}, {facet, value}};
    collections.push_back({{"text", value_label(visit.texts, snapshot, facet, value)},
                           {"href", link_from(visit, kSearchPath, params)},
                           {"count", visit.texts.number(count)}});
  }
  return collections;
}

View others_view(const snapshot::Snapshot& snapshot, const Visit& visit,
                 const search::PersonProfile& profile) {
  View others = View::array();
  for (const auto& [number, count] : profile.people) {
    if (others.size() == kMostOthers) break;
    const names::Person& other = snapshot.people()[number];
    others.push_back(
        {{"text", other.label}, {"href", person_href(visit, other)}, {"count", visit.texts.number(count)}});
  }
  return others;
}

std::string years_of(const search::PersonProfile& profile) {
  const int first = profile.years.begin()->first;
  const int last = profile.years.rbegin()->first;
  return first == last ? std::to_string(first) : std::to_string(first) + "–" + std::to_string(last);
}

}  // namespace

std::optional<std::string> one_person(const snapshot::Snapshot& snapshot, const PageParams& asked,
                                      const search::SearchResult& result) {
  if (!index::filters_by_person(snapshot.schema())) return std::nullopt;
  std::set<std::string> people;
  for (const interpret::WordFilter& filter : result.filters) {
    if (filter.facet == index::kPersonFilter) people.insert(filter.value);
  }
  for (const facets::FacetFilter& filter : asked.search.request.filters) {
    if (filter.facet != index::kPersonFilter) continue;
    people.insert(filter.any.begin(), filter.any.end());
    people.insert(filter.all.begin(), filter.all.end());
  }
  if (people.size() != 1) return std::nullopt;
  const auto person = lookup::person_at(snapshot.people_index(), snapshot.columns(), *people.begin());
  return person ? std::optional(snapshot.people()[*person].id) : std::nullopt;
}

void add_person_card(View& view, const snapshot::Snapshot& snapshot, const Visit& visit,
                     const std::string& id) {
  const auto number = snapshot.people_index().with_id(id);
  if (!number) return;
  const names::Person& person = snapshot.people()[*number];
  const search::PersonProfile profile = search::profile_of(snapshot, *number);
  View card{{"name", person.label},
            {"href", person_href(visit, person)},
            {"more", false},
            {"collections", collections_view(snapshot, visit, id, profile)},
            {"others", others_view(snapshot, visit, profile)}};
  if (person.page != names::OwnPage::none)
    card["more"] = visit.texts.text("person_more", {{"name", person.label}});
  if (!profile.years.empty()) card["active_years"] = years_of(profile);
  card["has_others"] = !profile.people.empty();
  View& spellings = card["spellings"] = View::array();
  for (const names::Spelling& spelling : person.spellings) spellings.push_back({{"text", spelling.raw}});
  view["person_card"] = std::move(card);
}

}  // namespace mitos::pages
