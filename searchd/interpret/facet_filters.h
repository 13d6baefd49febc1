// SPDX-License-Identifier: GPL-2.0-or-later
// What words stand for, as the facets have it.
#pragma once

#include <vector>

#include "searchd/facets/facet_count.h"
#include "searchd/interpret/interpretation.h"

namespace mitos::interpret {

/// Adds `filter` to what is asked of the facets: years as a range, a tag beside other tags, a person beside
/// other people, of other facets any of the values. Pure.
void add_to(std::vector<facets::FacetFilter>& filters, std::vector<facets::FieldRange>& ranges,
            const WordFilter& filter);

}  // namespace mitos::interpret
