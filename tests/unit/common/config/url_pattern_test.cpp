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

TEST_CASE("the generators' own names are read as ours", "[config]") {
  struct Case {
    std::string typed;
    std::string ours;
  };
  const auto [typed, ours] = GENERATE(values<Case>({
      {"/:year/:month/:day/:slug/", "/{year}/{month}/{day}/{slug}/"},
      {"/:section/:sections/:filename/", "/{section}/{dir}/{name}/"},
      {"/:collection/:path:output_ext", "/{collection}/{path}.html"},
      {"/:title-:slugorfilename.html", "/{title}-{slug}.html"},
      {":slug", "{slug}"},
      {"https://x.example:8080/:slug", "https://x.example:8080/{slug}"},
      {"/:1/a:b/:weekday/", "/:1/a:b/:weekday/"},
      {"/:sections[1:]/", "/:sections[1:]/"},
  }));
  CAPTURE(typed);
  CHECK(with_our_parts(typed) == ours);
  CHECK(mistakes_of_url_pattern("/{year}/{month}/{day}/{lang}/{title}/").empty());
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
      {"/{slg}/", "“{slg}” is unknown; there are {collection}, {slug}, {path}, {name}, {dir}"},
      {"/{slg}/", "(did you mean “{slug}”?)"},
      {"/{SLUG}/", "did you mean “{slug}”?"},
      {"/{ path }/", "did you mean “{path}”?"},
      {"/{colection}/", "did you mean “{collection}”?"},
      {"/{hour}/", "“{hour}” is unknown"},
      {"/{}/", "“{}” is unknown"},
      {"/{slug", "“{slug” opens a brace that is not closed"},
      {"/{slug/{path}/", "opens a brace that is not closed"},
      {"/slug}/", "closes nothing"},
      {"/{{slug}}/", "closes nothing"},
      // of Hugo's and Jekyll's, those that nothing here gives
      {"/news/:categories/:title/", "“:categories” is unknown here; there are {collection}, {slug}"},
      {"/:i_month-:day/", "“:i_month” is unknown here"},
      {"?page=:weekday", "“:weekday” is unknown here"},
      {"https://x.example/:sections[1:]/", "“:sections” is unknown here"},
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
