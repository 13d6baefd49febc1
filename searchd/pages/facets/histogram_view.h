// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "searchd/facets/histogram_bins.h"
#include "searchd/pages/texts.h"
#include "searchd/pages/view.h"

namespace mitos::pages {

/// Adds "bars" to a facet, and "bars_width", "bars_height": rectangles of an SVG picture with their legends.
void add_histogram(View& facet, const Texts& texts, const facets::Histogram& histogram);

}  // namespace mitos::pages
