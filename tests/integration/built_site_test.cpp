// SPDX-License-Identifier: GPL-2.0-or-later
// A site as its generator built it, as a source.
#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>

#include "tests/integration/support/published.h"
#include "tests/integration/support/searchd.h"

using namespace mitos::test;
using nlohmann::json;

namespace {

// By id, the address.
std::map<std::string, std::string> addresses(const Searchd& searchd) {
  std::map<std::string, std::string> found;
  const json answer = searchd.search({{"q", ""}, {"per_page", "100"}}).json();
  for (const json& hit : answer["hits"]) found[hit["id"]] = hit["url"];
  return found;
}

constexpr const char* kHead =
    "<!DOCTYPE html><html lang=\"en\"><head><title>Page | "
    "Sea</title></head><body><header>Seaword</header><nav>Menuword</nav>";

}  // namespace

TEST_CASE("what Hugo has built is read as it is, beside its configuration", "[built][sites]") {
  if (!is_installed("hugo")) return;
  const TemporaryFolder folder;
  write_file(folder / "hugo.toml", "baseURL = \"https://sea.example/docs/\"\n");
  write_file(folder / "content/blog/kelp.md",
             "---\ntitle: Kelp at night\ndate: 2020-05-04\naliases: [/old-kelp/]\n---\nIt grows.\n\n## Deep "
             "down\n\nVery dark.\n");
  write_file(folder / "content/about.md", "---\ntitle: About\n---\nWho we are.\n");
  const std::string page =
      "<!DOCTYPE html><html lang=\"en\"><head><title>{{ .Title }} | Sea</title><link rel=\"canonical\" "
      "href=\"{{ .Permalink }}\">"
      "{{ template \"_internal/opengraph.html\" . "
      "}}</head><body><header>Seaword</header><nav>Menuword</nav><main><h1>{{ .Title }}</h1>"
      "{{ .Content }}</main><footer>Footword</footer></body></html>";
  write_file(folder / "layouts/_default/single.html", page);
  run_in(folder.path(), "hugo --quiet -d public --disableKinds home,section,taxonomy,term,RSS,sitemap");
  const Finished built = build_pages(folder.path(), "public");
  REQUIRE(built.status == 0);
  CHECK(json::parse(built.out)["left_out"] == json{{"noindex", 1}});  // the alias
  const Searchd searchd(folder / "index");
  CHECK(addresses(searchd) ==
        std::map<std::string, std::string>{{"s/about", "https://sea.example/docs/about/"},
                                           {"s/blog/kelp", "https://sea.example/docs/blog/kelp/"}});
  for (const char* word : {"Seaword", "Menuword", "Footword"}) CHECK(searchd.ids(word).empty());
  const json answer = searchd.search({{"q", "dark"}}).json();
  const json& hit = answer["hits"][0];
  CHECK(hit["title"] == "Kelp at night");
  CHECK(hit["date"] == "2020-05-04");
  CHECK(hit["sections"][0]["url"] == "https://sea.example/docs/blog/kelp/#deep-down");
}

TEST_CASE("what Jekyll has built is read as it is, beside its configuration", "[built][sites]") {
  if (!is_installed("jekyll")) return;
  const TemporaryFolder folder;
  write_file(folder / "_config.yml", "title: Sea\n");
  write_file(folder / "kelp.md", "---\ntitle: Kelp at night\nlayout: page\n---\nIt grows.\n");
  write_file(folder / "_layouts/page.html",
             std::string("---\n---\n") + kHead +
                 "<main><h1>{{ page.title }}</h1>{{ content }}</main></body></html>");
  run_in(folder.path(), "jekyll build -q");
  REQUIRE(build_pages(folder.path(), "_site").status == 0);
  const Searchd searchd(folder / "index");
  CHECK(addresses(searchd) == std::map<std::string, std::string>{{"s/kelp", "/kelp.html"}});
  CHECK(searchd.ids("Menuword").empty());
  CHECK(searchd.ids("Kelp at night") == std::vector<std::string>{"s/kelp"});
}

TEST_CASE("built pages without a canonical address are where they stand", "[built]") {
  const TemporaryFolder folder;
  write_file(folder / "hugo.toml", "publishDir = \"site\"\n");
  for (const char* page : {"index.html", "kelp/index.html", "wrack.html"})
    write_file(folder / "site" / page,
               std::string(kHead) + "<main><h1>" + page + "</h1><p>It grows.</p></main></body></html>");
  REQUIRE(build_pages(folder.path(), "site").status == 0);
  CHECK(
      addresses(Searchd(folder / "index")) ==
      std::map<std::string, std::string>{{"s/index", "/"}, {"s/kelp", "/kelp/"}, {"s/wrack", "/wrack.html"}});
}

TEST_CASE("a block that most pages of a built site have is not their text, whatever holds it", "[built]") {
  const TemporaryFolder folder;
  const auto page = [](const std::string& language, const std::string& body) {
    return "<!DOCTYPE html><html lang=\"" + language + "\"><title>Page</title><body>" + body +
           "</body></html>";
  };
  const std::string menu =
      "<div class=\"side\"><h3>Browse</h3><ul><li><a href=\"/a\">Menuword</a></li></ul></div>"
      "<p>Noticeword: this site keeps no cookies but for the two that it needs.</p>";
  for (const std::string name : {"kelp", "cod", "eel", "ray", "squid"})
    write_file(folder / ("public/" + name + ".html"),
               page("en", menu + "<h2>Notes</h2><p>About " + name + ".</p><p>Found</p>"));
  write_file(folder / "public/greek.html", page("el", "<div><a href=\"/a\">Menulexi</a></div>Alone"));
  write_file(folder / "public/chosen.html", page("en", "<div data-mitos-body>" + menu + "Own</div>"));
  const Finished built = build_pages(folder.path(), "public");
  CAPTURE(built.err);
  REQUIRE(built.status == 0);
  const Searchd searchd(folder / "index");
  for (const char* word : {"Menuword", "Browse", "Noticeword"})
    CHECK(searchd.ids(word) == std::vector<std::string>{"s/chosen"});
  CHECK(searchd.ids("Menulexi") == std::vector<std::string>{"s/greek"});
  CHECK(searchd.ids("kelp") == std::vector<std::string>{"s/kelp"});
  CHECK(searchd.ids("Notes").size() == 5);  // a heading is the page's own
  CHECK(searchd.ids("Found").size() == 5);  // and so are a few words without a link
}
