// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/browse/people_page.h"

#include <algorithm>
#include <optional>

#include "searchd/api/params.h"
#include "searchd/pages/browse/person_page.h"
#include "searchd/pages/filters.h"
#include "searchd/pages/link.h"
#include "searchd/pages/page_links.h"
#include "searchd/suggest/people_search.h"

namespace mitos::pages {
namespace {

constexpr std::size_t kOnAPage = 50;

View counted_view(const snapshot::Snapshot& snapshot, const Visit& visit, lookup::PersonNumber number,
                  std::size_t count) {
  const names::Person& person = snapshot.people()[number];
  return {{"text", person.label}, {"href", person_href(visit, person)}, {"count", visit.texts.number(count)}};
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

}  // namespace

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
            {"browse_sheet", true},
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

}  // namespace mitos::pages
