// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/config/url_pattern.h"

#include <catch2/catch.hpp>

#include "common/config/config.h"

using namespace mitos::config;

TEST_CASE("a pattern that makes addresses has no mistake", "[config]") {
  const std::string pattern = GENERATE(values<std::string>(
      {kDefaultUrlPattern, "/p/{slug}/", "/{path}.html", "/one/page/", "pages/{slug}", "{slug}.html",
       "./{path}", "https://mitos.example/{slug}", "HTTP://localhost:1313/{path}/",
       "https://{collection}.example.org/{slug}", "/έργα/{slug}/", "/a:b/{slug}", "/a:/{slug}", "/:1/{slug}",
       "http://[::1]:8080/{slug}", "http://[fe80::a]/{slug}", "?id={slug}&x=1", "#{slug}", "/%7Bslug%7D/"}));
  CAPTURE(pattern);
  CHECK(mistakes_of_url_pattern(pattern).empty());
}

TEST_CASE("a mistake in a pattern is told in words", "[config]") {
  struct Case {
    std::string pattern;
    std::string mistake;  // a part of it
  };
  const auto [pattern, mistake] = GENERATE(values<Case>({
      {"", "empty"},
      {" \t", "empty"},
      // braces
      {"/{slg}/", "“{slg}” is unknown; there are {collection}, {slug}, {path} (did you mean “{slug}”?)"},
      {"/{SLUG}/", "did you mean “{slug}”?"},
      {"/{ path }/", "did you mean “{path}”?"},
      {"/{colection}/", "did you mean “{collection}”?"},
      {"/{year}/", "“{year}” is unknown"},
      {"/{}/", "“{}” is unknown"},
      {"/{slug", "“{slug” opens a brace that is not closed"},
      {"/{slug/{path}/", "opens a brace that is not closed"},
      {"/slug}/", "closes nothing"},
      {"/{{slug}}/", "closes nothing"},
      // as Hugo and Jekyll write them
      {"/:slug/", "“:slug” is filled in by Hugo and Jekyll, not here: write {slug}"},
      {":slug", "“:slug” is filled in by Hugo"},
      {"/news/:year/:title/", "“:year” is filled in by Hugo"},
      {"/news/:year/:title/", "“:title” is filled in by Hugo and Jekyll, not here: write {slug}"},
      {"/{collection}/:slugorfilename.html", "“:slugorfilename” is filled in by Hugo"},
      {"/:categories/:i_month-:day/", "“:i_month” is filled in by Hugo"},
      {"?page=:filename", "“:filename” is filled in by Hugo"},
      {"https://x.example/:sections[1:]/", "“:sections” is filled in by Hugo"},
      // schemes, as browsers read them
      {"javascript:{slug}", "“javascript:” is no scheme of a link"},
      {"JaVaScRiPt:{slug}", "“JaVaScRiPt:” is no scheme of a link"},
      {"data:text/html,{slug}", "no scheme"},
      {"vbscript:{slug}", "no scheme"},
      {"file:///srv/{slug}", "no scheme"},
      {"{slug}:x", "no scheme"},
      {"java{slug}:x", "no scheme"},
      {"java\tscript:{slug}", "control character"},
      {"\x01javascript:{slug}", "control character"},
      {" javascript:{slug}", "write %20"},
      {"javascript&colon;{slug}", "character reference"},
      {"javascript&#58;{slug}", "character reference"},
      {"java&#x09;script:{slug}", "character reference"},
      // hosts
      {"//mitos.example/{slug}", "what follows is a host"},
      {"//{slug}/", "what follows is a host"},
      {"/\\mitos.example/{slug}", "write %5C"},
      {"https:/{slug}/", "needs a host"},
      {"https:///{slug}/", "needs a host"},
      {"https:{slug}", "needs a host"},
      {"https://{slug}/", "choose its host"},
      {"https://{path}", "choose its host"},
      {"https://a@{slug}:80/x", "choose its host"},
      {"/<slug>/", "write %3C"},
      {"/\"{slug}\"/", "write %22"},
  }));
  CAPTURE(pattern);
  const std::vector<std::string> mistakes = mistakes_of_url_pattern(pattern);
  std::string all;
  for (const std::string& one : mistakes) all += one + "\n";
  CHECK_THAT(all, Catch::Contains(mistake));
}
