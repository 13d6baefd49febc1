// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "common/names/read/typing_error.h"
#include "indexer/check/rules.h"

namespace mitos::check {
namespace {

bool is_plural(const std::string& one, const std::string& many) {
  return many == one + "s" || many == one + "es" ||
         (one.ends_with('y') && many == one.substr(0, one.size() - 1) + "ies");
}

bool has_digit(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool look_alike(const std::string& a, const std::string& b) {
  constexpr std::size_t kShortest = 5;
  if (is_plural(a, b) || is_plural(b, a)) return true;
  return std::min(a.size(), b.size()) >= kShortest && !has_digit(a) && !has_digit(b) &&
         names::is_typing_error(a, b);
}

}  // namespace

std::vector<Issue> look_alike_tags(const Catalogue& catalogue) {
  const std::string facet = "tags";
  std::vector<Issue> issues;
  for (const index::FacetValues& values : catalogue.values.facets) {
    if (values.facet != facet) continue;
    const std::vector<index::FacetValue>& tags = values.values;
    for (std::size_t a = 0; a < tags.size(); ++a) {
      // Sorted: look-alikes have their first letter in common.
      for (std::size_t b = a + 1; b < tags.size() && tags[b].value.front() == tags[a].value.front(); ++b) {
        if (!look_alike(tags[a].value, tags[b].value)) continue;
        const std::string& left = index::label_of(tags[a], "");
        const std::string& right = index::label_of(tags[b], "");
        std::vector<Place> places = catalogue.places_of(facet, left, kMostPlaces);
        const std::vector<Place> more = catalogue.places_of(facet, right, kMostPlaces);
        places.insert(places.end(), more.begin(), more.end());
        const Place first = places.empty() ? Place{} : places.front();
        if (!places.empty()) places.erase(places.begin());
        issues.push_back({"look-alike-tags",
                          Severity::warning,
                          {first.file, first.line, facet,
                           fmt::format("the tags “{}” and “{}” look like one", left, right)},
                          std::move(places),
                          ""});
      }
    }
  }
  return issues;
}

}  // namespace mitos::check
