// SPDX-License-Identifier: GPL-2.0-or-later
// The chips above results: a filter each, and how to be rid of it.
#pragma once

#include "searchd/pages/results/shown_results.h"

namespace mitos::pages {

/// Adds "chips", first those that words of the query stand for; what leads to the same words without any
/// filter as "clear", if that finds anything; and what word_filters.h adds.
void add_chips(View& view, const ShownResults& shown);

}  // namespace mitos::pages
