// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/api/browse/people_answer.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "searchd/api/document_json.h"
#include "searchd/api/search/search_params.h"
#include "searchd/search/people/person_profile.h"
#include "searchd/suggest/people_search.h"

namespace mitos::api {
namespace {

using Json = nlohmann::ordered_json;

Json counted_json(const snapshot::Snapshot& snapshot, lookup::PersonNumber number, std::size_t count) {
  const names::Person& person = snapshot.people()[number];
  return {
      {"value", person.id}, {"label", person.label}, {"kind", names::name_of(person.kind)}, {"count", count}};
}

Json spellings_json(const names::Person& person) {
  Json spellings = Json::array();
  for (const names::Spelling& spelling : person.spellings)
    spellings.push_back({{"raw", spelling.raw}, {"count", spelling.count}});
  return spellings;
}

Json links_json(const names::Person& person) {
  Json links = Json::array();
  for (const names::Link& link : person.links)
    links.push_back({{"a", link.a}, {"b", link.b}, {"reason", names::name_of(link.reason)}});
  return links;
}

Json programmes_json(const facets::FacetColumn& column, const search::PersonProfile& profile) {
  Json programmes = Json::array();
  for (const auto& [ordinal, count] : profile.programmes) {
    Json path = Json::array();
    for (const facets::Ordinal step : column.path(ordinal)) path.push_back(column.label(step));
    programmes.push_back({{"value", column.value(ordinal)},
                          {"label", column.label(ordinal)},
                          {"path", std::move(path)},
                          {"count", count}});
  }
  return programmes;
}

void add_profile(const snapshot::Snapshot& snapshot, const search::PersonProfile& profile, Json& json) {
  json["count"] = profile.documents.size();
  Json& roles = json["roles"] = Json::array();
  for (const auto& [field, count] : profile.roles) roles.push_back({{"field", field}, {"count", count}});
  const bool dated = !profile.years.empty();
  json["first_year"] = dated ? Json(profile.years.begin()->first) : Json(nullptr);
  json["last_year"] = dated ? Json(profile.years.rbegin()->first) : Json(nullptr);
  Json& years = json["years"] = Json::array();
  for (const auto& [year, count] : profile.years) years.push_back({{"value", year}, {"count", count}});
  json["programmes"] = programmes_json(*snapshot.columns().facet(index::kProgrammeFacet), profile);
  Json& others = json["co_contacts"] = Json::array();
  for (const auto& [other, count] : profile.people) others.push_back(counted_json(snapshot, other, count));
  Json& projects = json["projects"] = Json::array();
  for (const index::DocumentNumber number : profile.documents)
    projects.push_back(to_json(snapshot.documents().get(number), snapshot.columns()));
}

Export people_file(const snapshot::Snapshot& snapshot, const std::vector<lookup::PersonNumber>& people) {
  std::vector<std::vector<std::string>> records{{"value", "label", "kind", "count"}};
  for (const lookup::PersonNumber number : people) {
    const names::Person& person = snapshot.people()[number];
    const std::size_t count = snapshot.people_index().documents_of(number).size();
    records.push_back(
        {person.id, person.label, std::string(names::name_of(person.kind)), std::to_string(count)});
  }
  return csv_file(snapshot, "people", records);
}

}  // namespace

std::variant<PeopleParams, Problem> read_people_params(const Params& given) {
  PeopleParams params;
  std::set<std::string> seen;
  std::string paged;  // the first parameter that says which page
  for (const auto& [name, value] : given) {
    if (name != "q" && name != "page" && name != "per_page" && name != "format")
      return no_such_parameter(name);
    if (!seen.insert(name).second) return given_twice(name);
    if (name == "q") params.text = value;
    if (name == "q" || value.empty()) continue;
    if (name == "format") {
      const auto format = list_format(value);
      if (!format) return no_list_format();
      params.format = *format;
      continue;
    }
    const std::size_t most = name == "page" ? kMaxDepth : kMaxPerPage;
    const auto number = whole_number(value, 1, most);
    if (!number) return not_a_number(name, 1, most);
    (name == "page" ? params.page : params.per_page) = *number;
    if (paged.empty()) paged = name;
  }
  if (params.format == ListFormat::csv && !paged.empty()) return no_such_parameter(paged);
  return params;
}

AnswerOrFile people_answer(const snapshot::Snapshot& snapshot, const Params& given) {
  const auto read = read_people_params(given);
  if (const auto* problem = std::get_if<Problem>(&read)) return Answer(*problem);
  const auto& params = std::get<PeopleParams>(read);
  query::Budget budget;
  const std::vector<lookup::PersonNumber> found = suggest::find_people(snapshot, params.text, budget);
  if (params.format == ListFormat::csv) return people_file(snapshot, found);
  Json people = Json::array();
  const std::size_t end = std::min(found.size(), params.page * params.per_page);
  for (std::size_t i = (params.page - 1) * params.per_page; i < end; ++i) {
    people.push_back(counted_json(snapshot, found[i], snapshot.people_index().documents_of(found[i]).size()));
  }
  return Answer(Json{{"people", std::move(people)},
                     {"total", found.size()},
                     {"exact", budget.exact()},
                     {"page", params.page},
                     {"per_page", params.per_page}});
}

Answer person_answer(const snapshot::Snapshot& snapshot, const std::string& value) {
  const auto number = suggest::person_at(snapshot, value);
  if (!number) return Problem{404, fmt::format("There is nobody called “{}”.", value), ""};
  const names::Person& person = snapshot.people()[*number];
  Json json{{"value", person.id},
            {"label", person.label},
            {"kind", names::name_of(person.kind)},
            {"email", text_or_null(person.email)},
            {"orcid", text_or_null(person.orcid)},
            {"homepage", text_or_null(person.homepage)},
            {"spellings", spellings_json(person)},
            {"links", links_json(person)}};
  add_profile(snapshot, search::profile_of(snapshot, *number), json);
  return json;
}

}  // namespace mitos::api
