// SPDX-License-Identifier: GPL-2.0-or-later
// The range of a facet of numbers, years or dates: two fields of the form of filters, and bars.
#pragma once

#include <set>
#include <string>

#include "searchd/facets/listed_values.h"
#include "searchd/pages/facets/values_view.h"

namespace mitos::pages {

/// Whether the facet has a range to choose: it has several bars, or an end is given.
bool has_range(const FacetsAsked& asked, const facets::FacetCounts& counts);

/// Adds the "ends" of a facet that has_range(), each as it was typed and with what is wrong about it, and the
/// bars of its histogram. Adds the parameters of both fields to `fields`.
void add_range(View& facet, const FacetsAsked& asked, const facets::FacetCounts& counts,
               std::set<std::string>& fields);

}  // namespace mitos::pages
