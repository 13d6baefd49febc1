// SPDX-License-Identifier: GPL-2.0-or-later
// Links between the pages of a list. Pure.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "searchd/pages/texts.h"
#include "searchd/pages/view.h"

namespace mitos::pages {

using PageHref = std::function<std::string(std::size_t page)>;

/// Adds "has_pages" and, if there are several, "previous", "next" and "pages": the first, the last, and those
/// near `current`, which may lie past the last.
void add_page_links(View& view, const Texts& texts, std::size_t current, std::size_t last,
                    const PageHref& href);

/// Adds "past_end": what is said instead of the list on a page past the last.
void add_past_end(View& view, const Texts& texts, std::size_t last, const PageHref& href);

}  // namespace mitos::pages
