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

Finished run(const std::string& name, const std::vector<std::string>& arguments) {
  Process process(program(name), arguments);
  const int status = process.wait();
  return {status, process.out(), process.err()};
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

TEST_CASE("the site's own style sheet comes last, under a name that changes with it", "[pages]") {
  const auto link_of = [](const SmallCatalogue& pages) {
    const std::string body = pages.searchd().get("/").body;
    const std::size_t at = body.find("/assets/site.css?v=");
    CHECK(body.rfind("rel=\"stylesheet\"", at) == body.rfind("rel=\"stylesheet\""));
    return body.substr(at, body.find('"', at) - at);
  };
  const std::string config = "site: { css: look/own.css, colours: { ink: black } }\n";
  const SmallCatalogue pages = site(config, {{"look/own.css", ":root{--page:80rem}"}});
  const SmallCatalogue changed = site(config, {{"look/own.css", ":root{--page:90rem}"}});
  CHECK(link_of(pages) != link_of(changed));
  const Reply sheet = pages.searchd().get(link_of(pages));
  CHECK(sheet.body == ":root{--page:80rem}");
  CHECK(sheet.type == "text/css; charset=utf-8");
  CHECK_THAT(pages.searchd().get("/").header("Content-Security-Policy"),
             Contains("font-src 'self';") && Contains("img-src 'self';"));
}

TEST_CASE("a style sheet that is not there keeps searchd from starting, and its line is told", "[pages]") {
  const TemporaryFolder folder;
  folder.write("mitos.yaml", "site:\n  css: none.css\n");
  const Finished finished =
      run("mitos-searchd", {"--config", (folder / "mitos.yaml").string(), "--listen", "127.0.0.1:0"});
  CHECK(finished.status == 2);
  CHECK_THAT(finished.err, Contains("mitos.yaml:2: site.css: ") && Contains("none.css"));
}

TEST_CASE("the foot of the pages has the site's own line, whose tags are text", "[pages]") {
  const SmallCatalogue pages =
      site("site:\n  footer: { en: '© <b>X</b> · [Legal](https://x.example/?a&b)', el: 'Χ' }\n");
  CHECK_THAT(pages.searchd().get("/").body,
             Contains("<p>© &lt;b&gt;X&lt;/b&gt; · <a href=\"https://x.example/?a&amp;b\">Legal</a></p>"));
  CHECK_THAT(pages.searchd().get("/?ui=el").body, Contains("<footer>\n<p>Χ</p>"));
}

TEST_CASE("unknown keys of a site are told by check and by searchd, with file and line", "[pages]") {
  const TemporaryFolder folder;
  folder.write("mitos.yaml", "collections:\n  a: { source: . }\nsite:\n  name: X\n  lgoo: /l.svg\n");
  const std::string config = (folder / "mitos.yaml").string();
  for (const Finished& finished :
       {run("mitos-searchd", {"--config", config}), run("mitos-indexer", {"check", "--config", config})}) {
    CHECK(finished.status == 2);
    CHECK_THAT(finished.err, Contains("mitos.yaml:5: site.lgoo: ") && Contains("did you mean “logo”?"));
  }
}

TEST_CASE("check tells colours in which text is hard to read", "[pages]") {
  const TemporaryFolder folder;
  folder.write("a/x.md", "---\ntitle: Olive\n---\nx\n");
  folder.write("mitos.yaml", "collections:\n  a: { source: a }\nsite:\n  colours:\n    link: yellow\n");
  const Finished finished = run("mitos-indexer", {"check", "--config", (folder / "mitos.yaml").string()});
  CHECK_THAT(finished.out,
             Contains("mitos.yaml:5: site.colours.link: on light pages “link” has a contrast of"));
}
