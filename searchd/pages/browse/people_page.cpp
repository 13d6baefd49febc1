// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/browse/people_page.h"

#include <algorithm>
#include <optional>
#include <set>

#include "searchd/api/params.h"
#include "searchd/pages/browse/by_year.h"
#include "searchd/pages/browse/programmes_page.h"
#include "searchd/pages/filters.h"
#include "searchd/pages/link.h"
#include "searchd/pages/page_links.h"
#include "searchd/search/people/person_profile.h"
#include "searchd/suggest/people_search.h"

namespace mitos::pages {
namespace {

constexpr std::size_t kOnAPage = 50;

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

View counted_view(const snapshot::Snapshot& snapshot, const Visit& visit, lookup::PersonNumber number,
                  std::size_t count) {
  const names::Person& person = snapshot.people()[number];
  return {
      {"text", person.label}, {"href", person_href(visit, person.id)}, {"count", visit.texts.number(count)}};
}

// Which people, and which page of them. Links gather all kinds of parameters on their way: others are left
// out.
struct Asked {
  std::string text;
  std::size_t page = 1;
  std::optional<std::string> wrong_page;  // as given
};

Asked read_asked(const api::Params& given) {
  constexpr std::size_t kMostPages = 1'000'000;
  Asked asked;
  for (const auto& [name, value] : given) {
    if (name == "q" && asked.text.empty()) asked.text = value;
    if (name != "page" || value.empty()) continue;
    const auto page = api::whole_number(value, 1, kMostPages);
    asked.page = page.value_or(1);
    asked.wrong_page = page ? std::nullopt : std::optional(value);
  }
  return asked;
}

std::string heading(const Texts& texts, const Asked& asked, std::size_t last) {
  std::string people = texts.text("people");
  if (asked.page == 1 || asked.page > last) return people;
  return texts.text("page_of",
                    {{"results", people}, {"page", texts.number(asked.page)}, {"pages", texts.number(last)}});
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

Page people_page(const snapshot::Snapshot& snapshot, const Visit& visit) {
  constexpr int kWrongValue = 400;
  constexpr int kNotFound = 404;
  const Texts& texts = visit.texts;
  const Asked asked = read_asked(visit.params);
  query::Budget budget;
  const std::vector<lookup::PersonNumber> found = suggest::find_people(snapshot, asked.text, budget);
  const std::size_t last = (found.size() + kOnAPage - 1) / kOnAPage;
  View view{{"title", heading(texts, asked, last)},
            {"heading", heading(texts, asked, last)},
            {"header_box", true},
            {"people_href", kPeoplePath},
            {"people_query", asked.text},
            {"people_count", texts.count("people_count", found.size())}};
  View& people = view["people"] = View::array();
  const std::size_t end = std::min(found.size(), asked.page * kOnAPage);
  for (std::size_t i = (asked.page - 1) * kOnAPage; i < end; ++i) {
    people.push_back(
        counted_view(snapshot, visit, found[i], snapshot.people_index().documents_of(found[i]).size()));
  }
  view["has_people"] = !people.empty();
  view["not_all_read"] = !budget.exact();
  const auto href = [&](std::size_t page) {
    api::Params params;
    if (!asked.text.empty()) params.emplace_back("q", asked.text);
    if (page > 1) params.emplace_back("page", std::to_string(page));
    return link_from(visit, kPeoplePath, params);
  };
  const bool past_end = last > 0 && asked.page > last;
  add_page_links(view, texts, asked.page, last, href);
  if (past_end) add_past_end(view, texts, last, href);
  if (asked.wrong_page) view["wrong_page"] = texts.text("mistake_page", {{"value", *asked.wrong_page}});
  add_lacking(view, visit, snapshot, people_facets(snapshot.schema()));
  return render(visit, "people", std::move(view),
                past_end           ? kNotFound
                : asked.wrong_page ? kWrongValue
                                   : 200);
}

std::variant<Page, api::Problem> person_page(const snapshot::Snapshot& snapshot, const Visit& visit,
                                             const std::string& value) {
  const auto number = suggest::person_at(snapshot, value);
  if (!number) return api::Problem{404, "There is nobody of this name.", ""};
  const names::Person& person = snapshot.people()[*number];
  const Wording& wording = person.kind == names::Kind::organisation ? kOfOrganisation : kOfPerson;
  const search::PersonProfile profile = search::profile_of(snapshot, *number);
  std::vector<model::Document> documents;
  for (const index::DocumentNumber document : profile.documents)
    documents.push_back(snapshot.documents().get(document));
  View view{{"title", visit.texts.text(wording.title, {{"name", person.label}})},
            {"person_name", person.label},
            {"header_box", true},
            {"others_heading", visit.texts.text(wording.others)},
            {"joined_heading", visit.texts.text(wording.joined)},
            {"all_people", visit.texts.text(wording.all)},
            {"all_people_href", link_from(visit, kPeoplePath, {})},
            {"spellings", spellings_view(visit, person)},
            {"reasons", reasons_view(visit, person)},
            {"years", by_year(visit, documents)},
            {"programmes", programmes_view(snapshot, visit, profile)}};
  if (*wording.kind != '\0') view["kind"] = visit.texts.text(wording.kind);
  view["has_reasons"] = !person.links.empty();
  view["has_programmes"] = !profile.programmes.empty();
  view["has_others"] = !profile.others.empty();
  if (!profile.roles.empty()) {
    const std::string filter =
        profile.roles.size() == 1 ? profile.roles.front().first : std::string(index::kPersonFilter);
    view["filter_href"] = link_from(visit, kSearchPath, {{filter, person.id}});
  }
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
