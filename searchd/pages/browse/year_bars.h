// SPDX-License-Identifier: GPL-2.0-or-later
// The years of some documents as bars. Pure.
#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "searchd/pages/view.h"

namespace mitos::pages {

struct YearBar {
  int from = 0;
  int to = 0;  // the same but for what is put together
  std::size_t count = 0;

  bool operator==(const YearBar&) const = default;
};

/// A bar for each year from the first to the last, rising; of more than 30 the oldest are one bar.
std::vector<YearBar> year_bars(const std::map<int, std::size_t>& years);

/// Adds them as "year_bars" to a view, for the partial "_years". Each leads to what `params` find in its
/// years. Nothing of a single year.
void add_year_bars(View& view, const Visit& visit, const std::map<int, std::size_t>& years,
                   const api::Params& params);

}  // namespace mitos::pages
