// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/browse/programmes_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "common/index/schema.h"
#include "searchd/pages/browse/by_year.h"
#include "searchd/pages/browse/panel.h"
#include "searchd/pages/browse/person_page.h"
#include "searchd/pages/filters.h"
#include "searchd/pages/link.h"
#include "searchd/search/programme_tree.h"

namespace mitos::pages {
namespace {

constexpr const char* kProgrammesPath = "/programmes/";
constexpr std::size_t kShownDocuments = 200;
constexpr std::size_t kShownPeople = 20;

const facets::FacetColumn& programmes(const snapshot::Snapshot& snapshot) {
  return *snapshot.columns().facet(index::kProgrammeFacet);
}

std::string href_of(const Visit& visit, const std::string& value) {
  return link_from(visit, programme_path(value), {});
}

// Everything is said of each value: what a template does not find in one below it takes from the one above.
View tree_view(const facets::FacetColumn& column, const Visit& visit,
               const std::vector<facets::FacetValueCount>& level, int levels) {
  View list = View::array();
  for (const facets::FacetValueCount& value : level) {
    View children = levels > 1 ? tree_view(column, visit, value.children, levels - 1) : View::array();
    list.push_back({{"label", column.label(value.ordinal, visit.texts.language())},
                    {"href", href_of(visit, value.value)},
                    {"count", visit.texts.number(value.count)},
                    {"has_children", !children.empty()},
                    {"children", std::move(children)}});
  }
  return list;
}

std::string years_text(const facets::FacetColumn& column, facets::Ordinal programme) {
  const auto [first, last] = column.years(programme);
  if (first == 0) return "";
  return first == last ? fmt::format("{}", first) : fmt::format("{}–{}", first, last);
}

View path_view(const facets::FacetColumn& column, const Visit& visit, facets::Ordinal programme) {
  View path = View::array();
  for (const facets::Ordinal step : column.path(programme)) {
    if (step != programme)
      path.push_back({{"label", column.label(step, visit.texts.language())},
                      {"href", href_of(visit, column.value(step))}});
  }
  return path;
}

View people_view(const Visit& visit, const snapshot::Snapshot& snapshot,
                 const std::vector<search::CountedPerson>& counted) {
  View people = View::array();
  for (const auto& [number, count] : counted) {
    if (people.size() == kShownPeople) break;
    const names::Person& person = snapshot.people()[number];
    people.push_back(
        {{"text", person.label}, {"href", person_href(visit, person)}, {"count", visit.texts.number(count)}});
  }
  return people;
}

}  // namespace

std::string programme_path(std::string_view value) {
  return local_path(kProgrammesPath + std::string(value));
}

View programmes_panel(const snapshot::Snapshot& snapshot, const Visit& visit,
                      const std::vector<search::CountedValue>& counted, const api::Params& params) {
  const facets::FacetColumn& column = programmes(snapshot);
  std::vector<CountedThing> things;
  for (const auto& [programme, count] : counted) {
    if (column.above(programme)) continue;
    const std::string& label = column.label(programme, visit.texts.language());
    things.push_back({label, href_of(visit, column.value(programme)), count,
                      link_from(visit, kSearchPath, with(params, column.name(), column.value(programme))),
                      visit.texts.count("pages_with", count, {{"name", label}})});
  }
  return panel(visit.texts, visit.texts.text("person_programmes"), things, things.size());
}

View tags_panel(const snapshot::Snapshot& snapshot, const Visit& visit,
                const std::vector<search::CountedValue>& counted, const api::Params& params) {
  const facets::FacetColumn* column = snapshot.columns().facet("tags");
  std::vector<CountedThing> things;
  for (const auto& [tag, count] : counted) {
    things.push_back({column->label(tag, visit.texts.language()),
                      link_from(visit, kSearchPath, with(params, column->name(), column->value(tag))),
                      count});
  }
  return panel(visit.texts, visit.texts.text("facet_tags"), things, things.size());
}

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

std::variant<Page, api::Problem> programme_page(const snapshot::Snapshot& snapshot, const Visit& visit,
                                                const std::string& value) {
  const auto programme = search::programme_at(snapshot, value);
  if (!programme) return api::Problem{404, "There is no programme of this name.", ""};
  const facets::FacetColumn& column = programmes(snapshot);
  const search::ProgrammeProfile profile = search::programme_profile(snapshot, *programme, kShownDocuments);
  std::vector<model::Document> documents;
  for (const search::Hit& hit : profile.found.hits) documents.push_back(hit.document);
  const std::string& label = column.label(*programme, visit.texts.language());
  View tree = tree_view(column, visit, profile.below, 1);
  View people = people_view(visit, snapshot, profile.people);
  View view{{"title", label},
            {"programme_name", label},
            {"header_box", true},
            {"browse_sheet", true},
            {"has_path", column.above(*programme).has_value()},
            {"path", path_view(column, visit, *programme)},
            {"page_count", visit.texts.count("programme_pages", profile.found.total)},
            {"filter_href", link_from(visit, kSearchPath, {{column.name(), column.value(*programme)}})},
            {"all_programmes_href", link_from(visit, kProgrammesPath, {})},
            {"years", by_year(visit, documents)},
            {"has_tree", !tree.empty()},
            {"has_people", !people.empty()},
            {"has_spellings", !profile.spellings.empty()},
            {"spellings", profile.spellings}};
  if (const std::string years = years_text(column, *programme); !years.empty())
    view["programme_years"] = years;
  if (const std::string& note = column.note(*programme); !note.empty()) view["note"] = note;
  view["tree"] = std::move(tree);
  view["people"] = std::move(people);
  if (profile.found.total > documents.size())
    view["rest"] = visit.texts.count("programme_rest", profile.found.total - documents.size());
  return render(visit, "programme", std::move(view));
}

std::string moved_programme(const snapshot::Snapshot& snapshot, const Visit& visit,
                            const std::string& value) {
  const auto programme = search::programme_at(snapshot, value);
  if (!programme) return "";
  const std::string& own = programmes(snapshot).value(*programme);
  return own == value ? "" : href_of(visit, own);
}

}  // namespace mitos::pages
