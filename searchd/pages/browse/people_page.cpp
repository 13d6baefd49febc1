// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/browse/people_page.h"

#include <algorithm>
#include <set>

#include "searchd/api/browse/people_answer.h"
#include "searchd/pages/browse/programmes_page.h"
#include "searchd/pages/by_year.h"
#include "searchd/pages/filters.h"
#include "searchd/pages/link.h"
#include "searchd/search/person_profile.h"
#include "searchd/suggest/people_search.h"

namespace mitos::pages {
namespace {

constexpr std::size_t kOnAPage = 50;

View counted_view(const snapshot::Snapshot& snapshot, const Visit& visit, lookup::PersonNumber number,
                  std::size_t count) {
  const names::Person& person = snapshot.people()[number];
  return {
      {"text", person.label}, {"href", person_href(visit, person.id)}, {"count", visit.texts.number(count)}};
}

void add_page_links(const Visit& visit, const api::PeopleParams& asked, std::size_t total, View& view) {
  const auto link = [&](std::size_t page) {
    api::Params params;
    if (!asked.text.empty()) params.emplace_back("q", asked.text);
    if (page > 1) params.emplace_back("page", std::to_string(page));
    return link_from(visit, kPeoplePath, params);
  };
  if (asked.page > 1) view["previous_href"] = link(asked.page - 1);
  if (asked.page * kOnAPage < total) view["next_href"] = link(asked.page + 1);
  view["has_pages"] = view.contains("previous_href") || view.contains("next_href");
}

View spellings_view(const Visit& visit, const names::Person& person) {
  View spellings = View::array();
  for (const names::Spelling& spelling : person.spellings)
    spellings.push_back({{"text", spelling.raw}, {"count", visit.texts.number(spelling.count)}});
  return spellings;
}

// A sentence for each reason, once.
View reasons_view(const Visit& visit, const names::Person& person) {
  View reasons = View::array();
  std::set<names::Reason> told;
  for (const names::Link& link : person.links) {
    if (told.insert(link.reason).second)
      reasons.push_back(visit.texts.text("joined_" + std::string(names::name_of(link.reason)),
                                         {{"a", link.a}, {"b", link.b}}));
  }
  return reasons;
}

View programmes_view(const snapshot::Snapshot& snapshot, const Visit& visit,
                     const search::PersonProfile& profile) {
  const facets::FacetColumn& column = *snapshot.columns().facet(index::kProgrammeFacet);
  View programmes = View::array();
  for (const auto& [ordinal, count] : profile.programmes) {
    programmes.push_back({{"text", column.label(ordinal, visit.texts.language())},
                          {"href", link_from(visit, programme_path(column.value(ordinal)), {})},
                          {"count", visit.texts.number(count)}});
  }
  return programmes;
}

}  // namespace

std::string person_href(const Visit& visit, const std::string& id) {
  return link_from(visit, kPeoplePath + percent_encoded(id), {});
}

std::variant<Page, api::Problem> people_page(const snapshot::Snapshot& snapshot, const Visit& visit) {
  api::Params given = visit.params;
  std::erase_if(given, [](const auto& param) { return param.first == kLanguageParameter; });
  const auto read = api::read_people_params(given);
  if (const auto* problem = std::get_if<api::Problem>(&read)) return *problem;
  const auto& asked = std::get<api::PeopleParams>(read);
  query::Budget budget;
  const std::vector<lookup::PersonNumber> found = suggest::find_people(snapshot, asked.text, budget);
  View view{{"title", visit.texts.text("people")},
            {"header_box", true},
            {"people_href", kPeoplePath},
            {"people_query", asked.text},
            {"people_count", visit.texts.count("people_count", found.size())}};
  View& people = view["people"] = View::array();
  const std::size_t end = std::min(found.size(), asked.page * kOnAPage);
  for (std::size_t i = (asked.page - 1) * kOnAPage; i < end; ++i) {
    people.push_back(
        counted_view(snapshot, visit, found[i], snapshot.people_index().documents_of(found[i]).size()));
  }
  view["has_people"] = !people.empty();
  view["not_all_read"] = !budget.exact();
  add_page_links(visit, asked, found.size(), view);
  add_lacking(view, visit, snapshot, "contact");
  return render(visit, "people", std::move(view));
}

std::variant<Page, api::Problem> person_page(const snapshot::Snapshot& snapshot, const Visit& visit,
                                             const std::string& value) {
  const auto number = suggest::person_at(snapshot, value);
  if (!number) return api::Problem{404, "There is nobody of this name.", ""};
  const names::Person& person = snapshot.people()[*number];
  const search::PersonProfile profile = search::profile_of(snapshot, *number);
  std::vector<model::Document> documents;
  for (const index::DocumentNumber document : profile.documents)
    documents.push_back(snapshot.documents().get(document));
  View view{{"title", person.label},
            {"person_name", person.label},
            {"header_box", true},
            {"all_people_href", link_from(visit, kPeoplePath, {})},
            {"spellings", spellings_view(visit, person)},
            {"reasons", reasons_view(visit, person)},
            {"years", by_year(visit, documents)},
            {"programmes", programmes_view(snapshot, visit, profile)}};
  view["has_reasons"] = !person.links.empty();
  view["has_programmes"] = !profile.programmes.empty();
  view["has_others"] = !profile.others.empty();
  if (!profile.roles.empty())
    view["filter_href"] = link_from(visit, kSearchPath, {{profile.roles.front().first, person.id}});
  view["project_count"] = visit.texts.count("person_projects", profile.documents.size());
  if (!person.email.empty()) view["email"] = person.email;
  if (!person.orcid.empty()) view["orcid"] = person.orcid;
  if (const auto homepage = safe_address(person.homepage)) view["homepage"] = *homepage;
  View& others = view["others"] = View::array();
  for (const auto& [other, count] : profile.others)
    others.push_back(counted_view(snapshot, visit, other, count));
  return render(visit, "person", std::move(view));
}

std::string moved_person(const snapshot::Snapshot& snapshot, const Visit& visit, const std::string& value) {
  const auto number = suggest::person_at(snapshot, value);
  if (!number || snapshot.people()[*number].id == value) return "";
  return person_href(visit, snapshot.people()[*number].id);
}

}  // namespace mitos::pages
