// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/browse/people_page.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "common/text/collation.h"
#include "searchd/api/params.h"
#include "searchd/pages/browse/letters.h"
#include "searchd/pages/browse/panel.h"
#include "searchd/pages/browse/person_page.h"
#include "searchd/pages/filters.h"
#include "searchd/pages/link.h"
#include "searchd/pages/page_links.h"
#include "searchd/suggest/people_search.h"

namespace mitos::pages {
namespace {

constexpr std::size_t kOnAPage = 60;

// Which people, and which page of them. Links gather all kinds of parameters on their way: others are left
// out.
struct Asked {
  std::string text;
  std::string letter;
  std::size_t page = 1;
  std::optional<std::string> wrong_page;  // as given
};

Asked read_asked(const api::Params& given) {
  constexpr std::size_t kMostPages = 1'000'000;
  Asked asked;
  for (const auto& [name, value] : given) {
    if (name == "q" && asked.text.empty()) asked.text = value;
    if (name == "letter" && asked.letter.empty()) asked.letter = value;
    if (name != "page" || value.empty()) continue;
    const auto page = api::whole_number(value, 1, kMostPages);
    asked.page = page.value_or(1);
    asked.wrong_page = page ? std::nullopt : std::optional(value);
  }
  return asked;
}

std::string heading(const Texts& texts, const Asked& asked, std::size_t last) {
  std::string people = texts.text("people");
  if (!asked.letter.empty()) people = texts.text("people_letter", {{"letter", asked.letter}});
  if (asked.page == 1 || asked.page > last) return people;
  return texts.text("page_of",
                    {{"results", people}, {"page", texts.number(asked.page)}, {"pages", texts.number(last)}});
}

using People = std::vector<lookup::PersonNumber>;

// The names by which people stand under letters.
std::vector<std::string> sorted_names(const snapshot::Snapshot& snapshot, const People& people) {
  std::vector<std::string> names;
  for (const lookup::PersonNumber number : people) names.push_back(sorted_name(snapshot.people()[number]));
  return names;
}

// Those under a letter, by name.
People under(const snapshot::Snapshot& snapshot, People people, const std::string& letter,
             const std::string& language) {
  std::erase_if(people, [&](lookup::PersonNumber number) {
    return letter_of(sorted_name(snapshot.people()[number])) != letter;
  });
  std::vector<std::string> names = sorted_names(snapshot, people);
  for (std::size_t i = 0; i < people.size(); ++i) names[i] += ' ' + snapshot.people()[people[i]].label;
  const std::vector<std::uint32_t> places = text::Collation(language).places_of(names, "");
  People sorted(people.size());
  std::vector<std::size_t> order(people.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&places](std::size_t a, std::size_t b) { return places[a] < places[b]; });
  for (std::size_t i = 0; i < order.size(); ++i) sorted[i] = people[order[i]];
  return sorted;
}

View letters_view(const Visit& visit, const std::vector<std::string>& letters, const std::string& current) {
  View view = View::array();
  for (const std::string& letter : letters) {
    view.push_back({{"letter", letter},
                    {"href", link_from(visit, kPeoplePath, {{"letter", letter}})},
                    {"current", letter == current}});
  }
  return view;
}

// A page of `people`, with bars.
View rows(const snapshot::Snapshot& snapshot, const Visit& visit, const People& people, std::size_t page) {
  std::vector<CountedThing> things;
  const std::size_t end = std::min(people.size(), page * kOnAPage);
  for (std::size_t i = (page - 1) * kOnAPage; i < end; ++i) {
    const names::Person& person = snapshot.people()[people[i]];
    things.push_back(
        {person.label, person_href(visit, person), snapshot.people_index().documents_of(people[i]).size()});
  }
  return bar_rows(visit.texts, things);
}

api::Params params_of(const Asked& asked, std::size_t page) {
  api::Params params{{"q", asked.text}, {"letter", asked.letter}};
  if (page > 1) params.emplace_back("page", std::to_string(page));
  return params;
}

}  // namespace

Page people_page(const snapshot::Snapshot& snapshot, const Visit& visit) {
  constexpr int kWrongValue = 400;
  constexpr int kNotFound = 404;
  const Texts& texts = visit.texts;
  const Asked asked = read_asked(visit.params);
  query::Budget budget;
  People found = suggest::find_people(snapshot, asked.text, budget);
  const std::vector<std::string> letters =
      asked.text.empty() ? letters_of(sorted_names(snapshot, found)) : std::vector<std::string>();
  if (!asked.letter.empty()) found = under(snapshot, std::move(found), asked.letter, texts.language());
  const std::size_t last = (found.size() + kOnAPage - 1) / kOnAPage;
  View view{{"title", heading(texts, asked, last)},
            {"heading", heading(texts, asked, last)},
            {"header_box", true},
            {"browse_sheet", true},
            {"people_href", kPeoplePath},
            {"people_query", asked.text},
            {"has_letters", letters.size() > 1},
            {"letters", letters_view(visit, letters, asked.letter)},
            {"everybody_href", link_from(visit, kPeoplePath, {})},
            {"file_href", address("/api/v1/people", {{"format", "csv"}, {"q", asked.text}})},
            {"people_count", texts.count("people_count", found.size())}};
  const View& people = view["rows"] = rows(snapshot, visit, found, asked.page);
  view["has_people"] = !people.empty();
  view["not_all_read"] = !budget.exact();
  const auto href = [&](std::size_t page) { return link_from(visit, kPeoplePath, params_of(asked, page)); };
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
