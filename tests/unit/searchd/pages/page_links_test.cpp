// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/page_links.h"

#include <catch2/catch.hpp>

using namespace mitos::pages;

namespace {

// "1 … 4 [5] 6 … 9"
std::string links(std::size_t current, std::size_t last) {
  const Texts texts("en", nlohmann::json{{"page", "Page {n}"}});
  View view;
  add_page_links(view, texts, current, last, [](std::size_t page) { return "#" + std::to_string(page); });
  std::string shown = view.contains("previous") ? view["previous"].get<std::string>() + "< " : "";
  if (view.contains("pages")) {
    for (const View& page : view["pages"]) {
      if (page.contains("gap")) {
        shown += "… ";
        continue;
      }
      const std::string label = page["label"];
      shown += page["current"].get<bool>() ? "[" + label + "] " : label + " ";
    }
  }
  return shown + (view.contains("next") ? ">" + view["next"].get<std::string>() : "");
}

}  // namespace

TEST_CASE("page links are the first, the last, and those nearby", "[pages]") {
  CHECK(links(1, 1) == "");
  CHECK(links(1, 0) == "");
  CHECK(links(1, 3) == "[1] 2 3 >#2");
  CHECK(links(5, 9) == "#4< 1 … 3 4 [5] 6 7 … 9 >#6");
  CHECK(links(9, 9) == "#8< 1 … 7 8 [9] ");
}

TEST_CASE("past the end the way back leads to the last page, and there is none forward", "[pages]") {
  CHECK(links(60, 44) == "#44< 1 … 44 ");
}
