// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/link.h"

#include <catch2/catch.hpp>

using namespace mitos::pages;
using mitos::api::Params;

TEST_CASE("a link carries every parameter, encoded, and leaves out those without a value", "[pages]") {
  CHECK(address("/search", {}) == "/search");
  CHECK(address("/search", {{"q", "sea & sky"}, {"sort", ""}, {"tags", "δ"}}) ==
        "/search?q=sea%20%26%20sky&tags=%CE%B4");
  CHECK(document_path("projects/a b/Ω?#.el") == "/documents/projects/a%20b/%CE%A9%3F%23.el");
}

TEST_CASE("another filter, or one less, begins with the first page", "[pages]") {
  const Params params{{"q", "sea"}, {"tags", "past"}, {"tags", "national"}, {"page", "3"}};
  CHECK(with(params, "year", "2020") ==
        Params{{"q", "sea"}, {"tags", "past"}, {"tags", "national"}, {"year", "2020"}});
  CHECK(with(params, "tags", "past") == Params{{"q", "sea"}, {"tags", "past"}, {"tags", "national"}});
  CHECK(without(params, "tags", "past") == Params{{"q", "sea"}, {"tags", "national"}});
  CHECK(without(params, "tags") == Params{{"q", "sea"}});
}

TEST_CASE("a document's link may only lead to the web or to a mailbox", "[pages]") {
  const std::string safe =
      GENERATE(values<std::string>({"https://a.example/x?y#z", "HTTP://a.example", "mailto:a@b.example"}));
  CHECK(safe_address(safe) == safe);
  const std::string unsafe = GENERATE(values<std::string>(
      {"", "javascript:alert(1)", " https://a.example", "java\nscript:x", "data:text/html,x", "/relative",
       "//a.example", "https://", "https://a.example/\nx", "vbscript:x", "file:///etc/passwd"}));
  CAPTURE(unsafe);
  CHECK_FALSE(safe_address(unsafe));
}
