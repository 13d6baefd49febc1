// SPDX-License-Identifier: GPL-2.0-or-later
// `site` in mitos.yaml, as a browser gets it. What it looks like is tested in tests/e2e.
#include <catch2/catch.hpp>

#include "tests/integration/support/small_catalogue.h"

using namespace mitos::test;
using Catch::Contains;

namespace {

SmallCatalogue site(const std::string& config, const SmallCatalogue::Pages& files = {}) {
  return SmallCatalogue({page("a", "Olive")}, config, files);
}

}  // namespace

TEST_CASE("the pages have the site's own name in their titles and their header, by language", "[pages]") {
  const SmallCatalogue pages = site("site: { name: { en: Institute <X>, el: Ινστιτούτο Χ } }\n");
  const auto body = [&pages](const std::string& path) { return pages.searchd().get(path).body; };
  CHECK_THAT(body("/search?q=olive"), Contains(" – Institute &lt;X&gt;</title>") &&
                                          Contains("<a class=\"site\" href=\"/\">Institute &lt;X&gt;</a>"));
  CHECK_THAT(body("/?ui=el"), Contains("<title>Αναζήτηση έργων – Ινστιτούτο Χ</title>") &&
                                  Contains("href=\"/?ui=el\">Ινστιτούτο Χ</a>"));
  CHECK_THAT(body("/documents/projects/none"), Contains(" – Institute &lt;X&gt;</title>"));
}

TEST_CASE("name and logo lead home, and only the logo's own host is asked for it", "[pages]") {
  struct Case {
    std::string logo;
    std::string images;  // what the policy allows
  };
  const auto [logo, images] =
      GENERATE(values<Case>({{"/images/logo.svg", "img-src 'self';"},
                             {"https://www.x.example/logo.svg", "img-src 'self' https://www.x.example;"}}));
  const SmallCatalogue pages =
      site("site: { name: \"X & Y\", home: 'https://www.x.example/', logo: '" + logo + "' }\n");
  const Reply reply = pages.searchd().get("/search?q=olive");
  CHECK_THAT(reply.body, Contains("<a class=\"site\" href=\"https://www.x.example/\"><img src=\"" + logo +
                                  "\" alt=\"X &amp; Y\"></a>"));
  CHECK_THAT(reply.header("Content-Security-Policy"), Contains(images) && !Contains("font-src"));
}

TEST_CASE("without a site's own look the pages have their own", "[pages]") {
  const SmallCatalogue pages = site("");
  const Reply reply = pages.searchd().get("/");
  CHECK_THAT(reply.body, Contains("<title>Project search</title>") &&
                             Contains("<a class=\"site\" href=\"/\">Project search</a>") &&
                             !Contains("site.css") && !Contains("site-colours"));
  CHECK(pages.searchd().get("/assets/site.css").status == 404);
}

TEST_CASE("colours of the site come as a style sheet after ours", "[pages]") {
  const SmallCatalogue pages =
      site("site: { colours: { accent: '#036', link: { light: navy, dark: '#9cf' } } }\n");
  const std::string body = pages.searchd().get("/search?q=olive").body;
  const std::size_t ours = body.find("/assets/mitos-search.css");
  const std::size_t link = body.find("/assets/site-colours.css?v=");
  REQUIRE(link != std::string::npos);
  CHECK(ours < link);
  const Reply sheet = pages.searchd().get(body.substr(link, body.find('"', link) - link));
  CHECK(sheet.status == 200);
  CHECK(sheet.type == "text/css; charset=utf-8");
  CHECK_THAT(sheet.header("Cache-Control"), Contains("immutable"));
  CHECK_THAT(sheet.body, Contains("(prefers-color-scheme:light){:root{--accent:#036;--link:navy;}") &&
                             Contains("(prefers-color-scheme:dark){:root{--accent:#036;--link:#9cf;}"));
}
