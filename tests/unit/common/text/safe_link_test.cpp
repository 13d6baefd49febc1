// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/safe_link.h"

#include <catch2/catch.hpp>
#include <string>

using mitos::text::is_safe_link;

TEST_CASE("links that stay on the web are safe", "[text]") {
  const std::string url = GENERATE(values<std::string>(
      {"", "https://mitos.example/", "HTTP://mitos.example", "mailto:a@mitos.example", "/path", "path/to",
       "path?x=a:b", "#part:2", "?q=a:b", "/a:b", "./javascript:x", "//mitos.example/"}));
  CAPTURE(url);
  CHECK(is_safe_link(url));
}

TEST_CASE("links that run or read something are not", "[text]") {
  const std::string url = GENERATE(values<std::string>(
      {"javascript:alert(1)", "JavaScript:alert(1)", "java\nscript:alert(1)", "java\tscript:alert(1)",
       "\x01javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "blob:x", "ftp://x",
       " javascript:alert(1)", "javascript&colon;:x", "view-source:http://x", "ｊavascript:x", ":x",
       "htt ps://x"}));
  CAPTURE(url);
  CHECK_FALSE(is_safe_link(url));
}
