// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/page_links.h"

#include <algorithm>

namespace mitos::pages {

void add_page_links(View& view, const Texts& texts, std::size_t current, std::size_t last,
                    const PageHref& href) {
  view["has_pages"] = last > 1;
  if (last <= 1) return;
  if (current > 1) view["previous"] = href(std::min(current - 1, last));
  if (current < last) view["next"] = href(current + 1);
  View& pages = view["pages"] = View::array();
  for (std::size_t page = 1; page <= last; ++page) {
    const bool near = page + 2 >= current && page <= current + 2;
    if (page == 1 || page == last || near) {
      pages.push_back({{"label", texts.number(page)},
                       {"name", texts.text("page", {{"n", texts.number(page)}})},
                       {"href", href(page)},
                       {"current", page == current}});
    } else if (!pages.back().contains("gap")) {
      pages.push_back({{"gap", true}});
    }
  }
}

void add_past_end(View& view, const Texts& texts, std::size_t last, const PageHref& href) {
  view["past_end"] = {{"says", texts.count("past_end", last)},
                      {"last_href", href(last)},
                      {"last", texts.text("page_last", {{"n", texts.number(last)}})},
                      {"first_href", href(1)}};
}

}  // namespace mitos::pages
