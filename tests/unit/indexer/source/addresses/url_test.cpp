// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/addresses/url.h"

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

TEST_CASE("a pattern may have the date, the folder, the language", "[source]") {
  UrlParts parts;
  parts.collection = "news";
  parts.slug = "launch";
  parts.name = "2022-10-04-launch";
  parts.dir = "sea/deep";
  parts.path = "sea/deep/launch";
  parts.title = "the-launch";
  parts.language = "el";
  parts.date = mitos::model::Date{2022, 10, 4};
  CHECK(make_url("/{year}/{month}/{day}/{slug}/", parts) == "/2022/10/04/launch/");
  CHECK(make_url("/{lang}/{section}/{dir}/{name}/", parts) == "/el/sea/sea/deep/2022-10-04-launch/");
  CHECK(make_url("/{collection}/{path}/{title}.html", parts) == "/news/sea/deep/launch/the-launch.html");
  parts.date = mitos::model::Date{2022};
  parts.dir = "";
  CHECK(make_url("/{section}/{dir}/{year}/{month}/{slug}/", parts) == "/news/2022/launch/");
}

TEST_CASE("what a page fills in is never a scheme", "[source]") {
  CHECK(make_url("{slug}", {"p", "javascript:alert(1)", "x", "x"}) == "./javascript:alert(1)");
  CHECK(make_url("{path}/", {"p", "", "x", "data:text/html,x"}) == "./data:text/html,x/");
  CHECK(make_url("java{slug}", {"p", "script:x", "x", "x"}) == "./javascript:x");
}
