// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/interpret/facet_filters.h"

#include "common/index/schema.h"

namespace mitos::interpret {

void add_to(std::vector<facets::FacetFilter>& filters, std::vector<facets::FieldRange>& ranges,
            const WordFilter& filter) {
  if (filter.facet == index::kYearFacet) {
    ranges.push_back({filter.facet, filter.from, filter.to});
  } else if (filter.facet == kTagsFacet || filter.facet == index::kPersonFilter) {
    filters.push_back({filter.facet, {}, {filter.value}, {}});
  } else {
    filters.push_back({filter.facet, {filter.value}, {}, {}});
  }
}

}  // namespace mitos::interpret
