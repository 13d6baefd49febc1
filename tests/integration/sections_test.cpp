// SPDX-License-Identifier: GPL-2.0-or-later
// Hits name the section that matched, at the address that the generator gives it: held against Hugo and
// Jekyll themselves where they are installed.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <regex>

#include "tests/integration/support/published.h"
#include "tests/integration/support/searchd.h"

using namespace mitos::test;
using nlohmann::json;

namespace fs = std::filesystem;

namespace {

using Strings = std::vector<std::string>;

// A word below each heading that stands there alone.
constexpr const char* kPage =
    "---\ntitle: Page\n---\nalpha\n\n## Aims & scope (2020)\n\nbravo\n\n## Aims & scope (2020)\n\ncharlie\n\n"
    "## 1. First: *step* `code_x`\n\ndelta\n\n## [Link](http://x.example/a) text\n\necho\n\n## With id "
    "{#my_id}\n\nfoxtrot\n\n"
    "## Café – Ωμέγα's \"quote\"\n\ngolf\n\n## a -- b --- c...\n\nhotel\n\n## C++ & C#\n\nindia\n\n"
    "## under_score **bold_x** ~~gone~~\n\njuliett\n\n## ![alt](a.png) Picture\n\nkilo\n\n## Trail "
    "##\n\nlima\n\n"
    "## &amp; entity &copy;\n\nmike\n\n> ## In quote\n>\n> november\n\n- ## In list\n\n  oscar\n\n"
    "Setext *one*\n---\n\npapa\n\n## 50% off\n\nquebec\n";

const Strings kWords{"bravo",   "charlie", "delta", "echo", "foxtrot",  "golf",  "hotel", "india",
                     "juliett", "kilo",    "lima",  "mike", "november", "oscar", "papa",  "quebec"};

// Of the headings of a built page, in order.
Strings ids_in(const std::string& html) {
  static const std::regex kHeading("<h2(?:[^>]* id=\"([^\"]*)\")?[^>]*>");
  Strings ids;
  for (auto found = std::sregex_iterator(html.begin(), html.end(), kHeading); found != std::sregex_iterator();
       ++found)
    ids.push_back((*found)[1]);
  return ids;
}

// Of the first section of the only hit for each word.
Strings anchors_found(const fs::path& folder) {
  const Searchd searchd(folder / "index");
  Strings anchors;
  for (const std::string& word : kWords) {
    const json hits = searchd.search({{"q", word}, {"typos", "off"}}).json()["hits"];
    REQUIRE(hits.size() == 1);
    REQUIRE(hits[0]["sections"].size() == 1);
    const std::string url = hits[0]["sections"][0]["url"];
    const std::size_t sign = url.find('#');
    CHECK(url.substr(0, sign) == hits[0]["url"]);
    anchors.push_back(sign == std::string::npos ? "" : percent_decoded(url.substr(sign + 1)));
  }
  return anchors;
}

}  // namespace

TEST_CASE("sections have the anchors that Hugo gives them", "[sections][sites]") {
  if (!is_installed("hugo")) return;
  const std::string parser = GENERATE(as<std::string>(), "", "autoHeadingIDType: github-ascii",
                                      "autoHeadingIDType: blackfriday", "autoHeadingID: false");
  CAPTURE(parser);
  const TemporaryFolder folder;
  write_file(folder / "hugo.yaml",
             "baseURL: https://s.example/\nmarkup: { goldmark: { parser: { " + parser + " } } }\n");
  write_file(folder / "content/page.md", kPage);
  write_file(folder / "layouts/_default/single.html", "{{ .Content }}");
  run_in(folder.path(), "hugo --quiet -d public");
  const Strings wanted = ids_in(read_file(folder / "public/page/index.html"));
  REQUIRE(build_pages(folder.path(), "content").status == 0);
  CHECK(anchors_found(folder.path()) == wanted);
}

TEST_CASE("sections have the anchors that Jekyll gives them", "[sections][sites]") {
  if (!is_installed("jekyll")) return;
  const TemporaryFolder folder;
  const std::string ids = GENERATE(as<std::string>(), "", "kramdown: { auto_ids: false }\n");
  write_file(folder / "site/_config.yml", "title: Site\n" + ids);
  write_file(folder / "site/page.md", kPage);
  run_in(folder / "site", "jekyll build -q -d ../public");
  const Strings wanted = ids_in(read_file(folder / "public/page.html"));
  REQUIRE(build_pages(folder.path(), "site").status == 0);
  CHECK(anchors_found(folder.path()) == wanted);
}

TEST_CASE("a hit names up to three sections, the best first, and the results page leads there",
          "[sections]") {
  const TemporaryFolder folder;
  write_file(
      folder / "s/mitos.md",
      "---\ntitle: Manual\nurl: https://s.example/manual/\n---\nIntroduction to lamps.\n\n# Setting up "
      "{#set-up}\n\n"
      "Choose a lamp and a wire.\n\n# Repairing\n\nTake the wire out.\n\n# Lamps {#lamps}\n\nA list.\n\n"
      "# Wires and lamps\n\nBoth.\n");
  REQUIRE(build_pages(folder.path(), "s").status == 0);
  const Searchd searchd(folder / "index");
  const json hit = searchd.search({{"q", "lamp wire"}}).json()["hits"][0];
  REQUIRE(hit["sections"].size() == 3);
  CHECK(hit["sections"][0]["title"] == "Wires and lamps");
  CHECK(hit["sections"][0]["url"] == "https://s.example/manual/");  // no generator: no anchor is known
  CHECK(hit["sections"][0]["highlight"] == "<mark>Wires</mark> and <mark>lamps</mark>");
  CHECK(hit["sections"][1]["url"] == "https://s.example/manual/#set-up");
  const std::string page = searchd.get("/search?q=lamp+wire").body;
  CHECK_THAT(page, Catch::Contains("<a href=\"https://s.example/manual/#set-up\">Setting up</a>"));
  // What the title says is no reason to name a section, and without marks there are none.
  CHECK(searchd.search({{"q", "manual"}}).json()["hits"][0]["sections"].empty());
  CHECK_FALSE(
      searchd.search({{"q", "lamp wire"}, {"highlight", "off"}}).json()["hits"][0].contains("sections"));
}

TEST_CASE("hits of the same title say where they stand", "[sections]") {
  const TemporaryFolder folder;
  write_file(folder / "s/a/start.md", "---\ntitle: Quick start\n---\nTo weave.\n");
  write_file(folder / "s/b/start.md", "---\ntitle: Quick start\n---\nTo knit.\n");
  write_file(folder / "s/knot.md", "---\ntitle: Knots\n---\nA quick start with knots.\n");
  REQUIRE(build_pages(folder.path(), "s").status == 0);
  const Searchd searchd(folder / "index");
  Names where;
  const json answer = searchd.search({{"q", "quick start"}}).json();
  for (const json& hit : answer["hits"]) {
    if (hit["title"] == "Knots") CHECK_FALSE(hit.contains("where"));
    if (hit.contains("where")) where.insert(hit["where"]);
  }
  CHECK(where == Names{"s/a/start", "s/b/start"});
}
