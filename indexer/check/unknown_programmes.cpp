// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include "indexer/check/rules.h"

namespace mitos::check {

std::vector<Issue> unknown_programmes(const Catalogue& catalogue) {
  const std::string facet(index::kProgrammeFacet);
  std::vector<Issue> issues;
  for (const index::FacetValues& values : catalogue.values.facets) {
    if (values.facet != facet) continue;
    for (const index::FacetSpelling& spelling : values.spellings) {
      for (const index::FacetValueNumber number : spelling.values) {
        const std::string& note = values.values[number].note;
        if (note.empty()) continue;
        std::vector<Place> places = catalogue.places_of(facet, spelling.raw, kMostPlaces);
        if (places.empty()) continue;
        const Place first = places.front();
        places.erase(places.begin());
        issues.push_back({"unknown-programme",
                          Severity::note,
                          {first.file, first.line, facet,
                           fmt::format("“{}” is no known programme: {}", spelling.raw, note)},
                          std::move(places),
                          ""});
      }
    }
  }
  return issues;
}

}  // namespace mitos::check
