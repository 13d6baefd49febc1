// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/url.h"

#include <catch2/catch.hpp>

#include "common/config/config.h"

using namespace mitos::source;

TEST_CASE("a page's address is made from the pattern", "[source]") {
  struct Case {
    std::string pattern;
    UrlParts parts;
    std::string url;
  };
  const auto [pattern, parts, url] = GENERATE(values<Case>({
      {mitos::config::kDefaultUrlPattern, {"projects", "", "AI4Media", "AI4Media"}, "/projects/ai4media/"},
      {"/{collection}/{slug}/", {"projects", "My-Slug", "AI4Media", "AI4Media"}, "/projects/My-Slug/"},
      {"/x/{path}.html", {"projects", "", "B", "sub/A/B"}, "/x/sub/a/b.html"},
      {"https://mitos.example/{slug}", {"projects", "", "A", "A"}, "https://mitos.example/a"},
      {"/{slug}/{slug}", {"p", "", "a", "a"}, "/a/a"},
      {"/all/", {"p", "", "a", "a"}, "/all/"},
      {"/{slug}/", {"p", "", "with blank", "with blank"}, "/with%20blank/"},
      {"/{slug}/", {"p", "", "100%?#", "x"}, "/100%25%3F%23/"},
      {"/{slug}/", {"p", "", "\"<q>\"", "x"}, "/%22%3Cq%3E%22/"},
      {"/{slug}/", {"p", "", "{slug}", "x"}, "/%7Bslug%7D/"},
      {"/{slug}/", {"p", "", "ΈΡΓΟ", "ΈΡΓΟ"}, "/έργο/"},
      {"/{slug}/", {"p", "", "ΜΊΤΟΣ", "x"}, "/μίτος/"},
      {"/{unknown}/", {"p", "", "a", "a"}, "/{unknown}/"},
  }));
  CAPTURE(pattern);
  CHECK(make_url(pattern, parts) == url);
}

TEST_CASE("links that stay on the web are safe", "[source]") {
  const std::string url = GENERATE(values<std::string>(
      {"", "https://mitos.example/", "HTTP://mitos.example", "mailto:a@mitos.example", "/path", "path/to",
       "path?x=a:b", "#part:2", "?q=a:b", "/a:b", "./javascript:x", "//mitos.example/"}));
  CAPTURE(url);
  CHECK(is_safe_url(url));
}

TEST_CASE("links that run or read something are not", "[source]") {
  const std::string url = GENERATE(values<std::string>(
      {"javascript:alert(1)", "JavaScript:alert(1)", "java\nscript:alert(1)", "java\tscript:alert(1)",
       "\x01javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "blob:x", "ftp://x",
       " javascript:alert(1)", "javascript&colon;:x", "view-source:http://x", "ｊavascript:x", ":x",
       "htt ps://x"}));
  CAPTURE(url);
  CHECK_FALSE(is_safe_url(url));
}
