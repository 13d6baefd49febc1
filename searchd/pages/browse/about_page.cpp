// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/browse/about_page.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/index/schema.h"
#include "common/model/date.h"
#include "searchd/pages/browse/panel.h"
#include "searchd/pages/browse/person_page.h"
#include "searchd/pages/browse/programme_page.h"
#include "searchd/pages/filters.h"
#include "searchd/pages/link.h"

namespace mitos::pages {
namespace {

// What may be typed, each with the key of the text that says what it finds.
constexpr auto kExamples = std::to_array<std::pair<const char*, const char*>>({
    {"water quality", "about_words"},
    {"\"water quality\"", "about_phrase"},
    {"water -quality", "about_without"},
    {"water OR sea", "about_or"},
    {"title:water", "about_field"},
    {"date:2019..2022", "about_dates"},
});

View examples(const Visit& visit) {
  View examples = View::array();
  for (const auto& [query, says] : kExamples) {
    examples.push_back({{"query", query},
                        {"href", link_from(visit, kSearchPath, {{"q", query}})},
                        {"says", visit.texts.text(says)}});
  }
  return examples;
}

// "2026-11-29T14:12:31Z" as its day and "14:12 UTC"; as it is if it is not written so.
View build_time(const Texts& texts, const std::string& built_at) {
  constexpr std::size_t kDay = 10;
  constexpr std::size_t kMinutes = 16;
  const auto date = model::parse_date(built_at.substr(0, kDay));
  if (!date || built_at.size() < kMinutes) return {{"iso", built_at}, {"when", built_at}};
  const std::string time = built_at.substr(kDay + 1, kMinutes - kDay - 1);
  return {{"iso", built_at}, {"when", texts.date(*date) + ", " + time + " UTC"}};
}

std::size_t people_with_pages(const snapshot::Snapshot& snapshot) {
  return static_cast<std::size_t>(
      std::count_if(snapshot.people().begin(), snapshot.people().end(),
                    [](const names::Person& person) { return person.page != names::OwnPage::none; }));
}

}  // namespace

View collections_panel(const snapshot::Snapshot& snapshot, const Visit& visit) {
  std::vector<CountedThing> things;
  for (const auto& [name, documents] : snapshot.manifest().collections) {
    things.push_back({value_label(visit.texts, snapshot, "collection", name),
                      link_from(visit, kSearchPath, {{"collection", name}}),
                      static_cast<std::size_t>(documents)});
  }
  std::stable_sort(things.begin(), things.end(),
                   [](const CountedThing& a, const CountedThing& b) { return a.count > b.count; });
  return panel(visit.texts, visit.texts.text("collections"), things, things.size());
}

Page about_page(const snapshot::Snapshot& snapshot, const Visit& visit) {
  const Texts& texts = visit.texts;
  const index::Manifest& manifest = snapshot.manifest();
  const std::size_t people = people_with_pages(snapshot);
  const std::size_t programmes = snapshot.columns().facet(index::kProgrammeFacet)->value_count();
  View view{{"title", texts.text("about")},
            {"header_box", true},
            {"browse_sheet", true},
            {"page_count", texts.count("programme_pages", manifest.documents)},
            {"people_href", link_from(visit, kPeoplePath, {})},
            {"people_count", texts.count("people_count", people)},
            {"programmes_href", link_from(visit, programme_path(""), {})},
            {"programmes_count", texts.count("about_programmes", programmes)},
            {"built", build_time(texts, manifest.built_at)},
            {"generation", texts.text("about_generation", {{"n", texts.number(manifest.generation)}})},
            {"examples", examples(visit)},
            {"version", texts.text("about_version", {{"version", MITOS_VERSION}})}};
  if (manifest.rejected > 0) view["rejected"] = texts.count("about_rejected", manifest.rejected);
  add_panels(view, {collections_panel(snapshot, visit)});
  return render(visit, "about", std::move(view));
}

}  // namespace mitos::pages
