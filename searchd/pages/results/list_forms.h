// SPDX-License-Identifier: GPL-2.0-or-later
// How a list of results is ordered, cut into pages and taken away: the controls beside it.
#pragma once

#include "searchd/pages/results/shown_results.h"

namespace mitos::pages {

/// "sorts" and "lengths", the fields of the form of order, with what it carries as "sort_hidden".
void add_order_form(View& view, const ShownResults& shown);

/// "exports": links to the same results as CSV, JSON lines and BibTeX.
void add_exports(View& view, const ShownResults& shown);

/// Each parameter as a hidden field of a form.
View hidden_fields(const api::Params& params);

/// The same, and the language of the page where it was asked for by its parameter.
View hidden_fields(const Visit& visit, const api::Params& params);

}  // namespace mitos::pages
