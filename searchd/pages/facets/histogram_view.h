// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <string>

#include "searchd/facets/histogram_bins.h"
#include "searchd/pages/texts.h"
#include "searchd/pages/view.h"

namespace mitos::pages {

struct BarLink {
  std::string href;     // "" if the bar leads nowhere
  bool chosen = false;  // what it stands for is filtered by
};

using LinkOfBar = std::function<BarLink(const facets::Bin& bin)>;

/// Adds "bars" to a facet, and "bars_width", "bars_height": rectangles of an SVG picture with their legends
/// and links; and what the axes say: "bars_first", "bars_last", "bars_most".
void add_histogram(View& facet, const Texts& texts, const facets::Histogram& histogram,
                   const LinkOfBar& link_of);

}  // namespace mitos::pages
