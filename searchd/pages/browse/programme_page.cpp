// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/browse/programme_page.h"

#include <fmt/format.h>

#include "common/index/schema.h"
#include "searchd/pages/browse/document_groups.h"
#include "searchd/pages/browse/panel.h"
#include "searchd/pages/browse/person_page.h"
#include "searchd/pages/browse/year_bars.h"
#include "searchd/pages/filters.h"
#include "searchd/pages/link.h"
#include "searchd/search/programme_tree.h"

namespace mitos::pages {
namespace {

constexpr const char* kProgrammesPath = "/programmes/";

const facets::FacetColumn& programme_column(const snapshot::Snapshot& snapshot) {
  return *snapshot.columns().facet(index::kProgrammeFacet);
}

std::string href_of(const Visit& visit, const std::string& value) {
  return link_from(visit, programme_path(value), {});
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

// The areas and calls below a programme; a number leads to the results.
View below_panel(const facets::FacetColumn& column, const Visit& visit,
                 const std::vector<facets::FacetValueCount>& below) {
  std::vector<CountedThing> things;
  for (const facets::FacetValueCount& value : below) {
    const std::string& label = column.label(value.ordinal, visit.texts.language());
    things.push_back({label, href_of(visit, value.value), static_cast<std::size_t>(value.count),
                      link_from(visit, kSearchPath, {{column.name(), value.value}}),
                      visit.texts.count("pages_with", value.count, {{"name", label}})});
  }
  return panel(visit.texts, visit.texts.text("programme_below"), things, things.size());
}

// By whichever field names them, where there is such a filter.
std::string filter_by_people(const index::Schema& schema) {
  const std::vector<std::string> fields = people_facets(schema);
  return index::filters_by_person(schema) || fields.empty() ? std::string(index::kPersonFilter)
                                                            : fields.front();
}

}  // namespace

std::string programme_path(std::string_view value) {
  return local_path(kProgrammesPath + std::string(value));
}

View programmes_panel(const snapshot::Snapshot& snapshot, const Visit& visit,
                      const std::vector<search::CountedValue>& counted, const api::Params& params) {
  const facets::FacetColumn& column = programme_column(snapshot);
  std::vector<CountedThing> things;
  for (const auto& [programme, count] : counted) {
    if (column.above(programme)) continue;
    const std::string& label = column.label(programme, visit.texts.language());
    CountedThing& thing =
        things.emplace_back(CountedThing{label, href_of(visit, column.value(programme)), count});
    if (params.empty()) continue;
    thing.count_href = link_from(visit, kSearchPath, with(params, column.name(), column.value(programme)));
    thing.count_label = visit.texts.count("pages_with", count, {{"name", label}});
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

std::variant<Page, api::Problem> programme_page(const snapshot::Snapshot& snapshot, const Visit& visit,
                                                const std::string& value) {
  const auto programme = search::programme_at(snapshot, value);
  if (!programme) return api::Problem{404, "There is no programme of this name.", ""};
  const Texts& texts = visit.texts;
  const facets::FacetColumn& column = programme_column(snapshot);
  const search::ProgrammeProfile profile = search::programme_profile(snapshot, *programme);
  const std::string& label = column.label(*programme, texts.language());
  const api::Params params{{column.name(), column.value(*programme)}};
  View view{{"title", label},
            {"programme_name", label},
            {"header_box", true},
            {"browse_sheet", true},
            {"has_path", column.above(*programme).has_value()},
            {"path", path_view(column, visit, *programme)},
            {"page_count", texts.count("programme_pages", profile.documents.size())},
            {"filter_href", link_from(visit, kSearchPath, params)},
            {"all_programmes_href", link_from(visit, kProgrammesPath, {})}};
  if (const std::string years = years_text(column, *programme); !years.empty())
    view["programme_years"] = texts.text("programme_runs", {{"years", years}});
  if (const std::string& note = column.note(*programme); !note.empty()) view["note"] = note;
  add_year_bars(view, visit, profile.years, params);
  add_panels(view, {below_panel(column, visit, profile.below),
                    people_panel(snapshot, visit, texts.text("people"), profile.people, params,
                                 filter_by_people(snapshot.schema())),
                    tags_panel(snapshot, visit, profile.tags, params)});
  add_document_groups(view, snapshot, visit, profile, params);
  add_search_among(view, visit, params);
  if (!profile.spellings.empty()) view["spellings"] = {{"list", profile.spellings}};
  return render(visit, "programme", std::move(view));
}

std::string moved_programme(const snapshot::Snapshot& snapshot, const Visit& visit,
                            const std::string& value) {
  const auto programme = search::programme_at(snapshot, value);
  if (!programme) return "";
  const std::string& own = programme_column(snapshot).value(*programme);
  return own == value ? "" : href_of(visit, own);
}

}  // namespace mitos::pages
