// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/browse/person_page.h"

#include <fmt/format.h>

#include <set>

#include "common/index/schema.h"
#include "searchd/pages/browse/document_groups.h"
#include "searchd/pages/browse/panel.h"
#include "searchd/pages/browse/programme_page.h"
#include "searchd/pages/browse/year_bars.h"
#include "searchd/pages/filters.h"
#include "searchd/pages/link.h"
#include "searchd/search/people/person_profile.h"
#include "searchd/suggest/people_search.h"

namespace mitos::pages {
namespace {

constexpr std::size_t kMostListed = 106;  // of others, in sight and folded

// The names of the texts that differ between the page of a person and that of an organisation.
struct Wording {
  const char* kind;  // "" for none
  const char* title;
  const char* others;
  const char* joined;
  const char* all;
};
constexpr Wording kOfPerson{"", "person_title", "person_others", "person_joined", "people_all"};
constexpr Wording kOfOrganisation{"organisation", "organisation_title", "organisation_others",
                                  "organisation_joined", "organisation_all"};

View spellings_view(const Visit& visit, const names::Person& person) {
  View spellings = View::array();
  for (const names::Spelling& spelling : person.spellings)
    spellings.push_back({{"text", spelling.raw}, {"count", visit.texts.number(spelling.count)}});
  return {{"label", visit.texts.count("person_spellings_of", person.spellings.size())},
          {"list", std::move(spellings)}};
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

std::string years_text(const std::map<int, std::size_t>& years) {
  if (years.empty()) return "";
  const int first = years.begin()->first;
  const int last = years.rbegin()->first;
  return first == last ? std::to_string(first) : fmt::format("{}–{}", first, last);
}

// What leads to the person elsewhere.
void add_addresses(View& view, const names::Person& person) {
  if (!person.email.empty()) view["email"] = person.email;
  if (!person.orcid.empty()) view["orcid"] = person.orcid;
  if (const auto homepage = safe_address(person.homepage)) view["homepage"] = *homepage;
}

// Of the person's filter the values of both people are wanted.
api::Params both(const std::string& filter, const std::string& id) {
  return {{filter + ".all", id}};
}

}  // namespace

std::string person_href(const Visit& visit, const names::Person& person) {
  if (person.page == names::OwnPage::none)
    return link_from(visit, kSearchPath, {{std::string(index::kPersonFilter), person.id}});
  return link_from(visit, kPeoplePath + percent_encoded(person.id), {});
}

View people_panel(const snapshot::Snapshot& snapshot, const Visit& visit, const std::string& heading,
                  const std::vector<search::CountedPerson>& people, const api::Params& params,
                  const std::string& filter) {
  std::vector<CountedThing> things;
  for (const auto& [number, count] : people) {
    if (things.size() == kMostListed) break;
    const names::Person& person = snapshot.people()[number];
    CountedThing& thing = things.emplace_back(CountedThing{person.label, person_href(visit, person), count});
    if (filter.empty()) continue;
    thing.count_href = link_from(visit, kSearchPath, with(params, filter, person.id));
    thing.count_label = visit.texts.count("pages_with", count, {{"name", person.label}});
  }
  return panel(visit.texts, heading, things, people.size());
}

std::variant<Page, api::Problem> person_page(const snapshot::Snapshot& snapshot, const Visit& visit,
                                             const std::string& value) {
  const auto number = suggest::person_at(snapshot, value);
  if (!number) return api::Problem{404, "There is nobody of this name.", ""};
  const Texts& texts = visit.texts;
  const names::Person& person = snapshot.people()[*number];
  const Wording& wording = person.kind == names::Kind::organisation ? kOfOrganisation : kOfPerson;
  const search::PersonProfile profile = search::profile_of(snapshot, *number);
  const std::string filter = search::filter_of(profile);
  const api::Params params{{filter, person.id}};
  View view{{"title", texts.text(wording.title, {{"name", person.label}})},
            {"person_name", person.label},
            {"header_box", true},
            {"browse_sheet", true},
            {"joined_heading", texts.text(wording.joined)},
            {"all_people", texts.text(wording.all)},
            {"all_people_href", link_from(visit, kPeoplePath, {})},
            {"filter_href", link_from(visit, kSearchPath, params)},
            {"page_count", texts.count("person_projects", profile.documents.size())},
            {"active_years", years_text(profile.years)},
            {"spellings", spellings_view(visit, person)},
            {"reasons", reasons_view(visit, person)}};
  if (*wording.kind != '\0') view["kind"] = texts.text(wording.kind);
  if (person.page == names::OwnPage::unlisted) view["robots"] = "noindex";
  view["has_reasons"] = !person.links.empty();
  add_addresses(view, person);
  add_year_bars(view, visit, profile.years, params);
  // Two people under one field's filter would be wanted in that field alone.
  const bool of_all_roles = index::filters_by_person(snapshot.schema());
  const std::string role = of_all_roles ? std::string(index::kPersonFilter) : filter;
  add_panels(view, {programmes_panel(snapshot, visit, profile.programmes, params),
                    people_panel(snapshot, visit, texts.text(wording.others), profile.people,
                                 both(role, person.id), role + ".all"),
                    tags_panel(snapshot, visit, profile.tags, params)});
  add_document_groups(view, snapshot, visit, profile, params);
  add_search_among(view, visit, params);
  return render(visit, "person", std::move(view));
}

std::string moved_person(const snapshot::Snapshot& snapshot, const Visit& visit, const std::string& value) {
  const auto number = suggest::person_at(snapshot, value);
  if (!number || snapshot.people()[*number].id == value) return "";
  return person_href(visit, snapshot.people()[*number]);
}

}  // namespace mitos::pages
