// SPDX-License-Identifier: GPL-2.0-or-later
// A short list of counted things with bars, the rest folded. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "searchd/pages/view.h"

namespace mitos::pages {

/// A thing with a page, or a search, of its own.
struct CountedThing {
  std::string text;
  std::string href;
  std::size_t count = 0;
  std::string count_href = {};   // where the number leads; "" for nowhere
  std::string count_label = {};  // what is said of it
};

/// As many are in sight.
inline constexpr std::size_t kShownInPanel = 6;

/// The view of the partial "_panel"; null if `things` is empty. Bars are of the share in the greatest. At
/// most 100 are folded, `all` counts those that are in no list, too.
View panel(const Texts& texts, const std::string& heading, const std::vector<CountedThing>& things,
           std::size_t all);

/// Adds "panels" to a view, those that are not null, and "has_panels".
void add_panels(View& view, const std::vector<View>& panels);

/// Things as rows with bars, for the partial "_bars".
View bar_rows(const Texts& texts, const std::vector<CountedThing>& things);

}  // namespace mitos::pages
