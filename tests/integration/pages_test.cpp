// SPDX-License-Identifier: GPL-2.0-or-later
// The pages as a browser without script gets them. What they look like is tested in tests/e2e.
#include <catch2/catch.hpp>

#include <fstream>

#include "tests/integration/support/sample.h"
#include "tests/support/connection.h"

using namespace mitos::test;
using Catch::Contains;

namespace {

// How often `part` stands in `text`.
std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

const std::map<std::string, std::string> kBrowser{{"Accept", "text/html,*/*"},
                                                  {"Accept-Language", "fr, el;q=0.5"}};

}  // namespace

TEST_CASE("every page comes under a policy that allows nothing inline", "[pages]") {
  const std::string path =
      GENERATE(values<std::string>({"/", "/search", "/search?q=sea", "/search?page=0",
                                    "/documents/projects/dakoswatch", "/documents/nothing"}));
  CAPTURE(path);
  const Reply page = sample().get(path);
  CHECK(page.type == "text/html; charset=utf-8");
  const std::string policy = page.header("Content-Security-Policy");
  CHECK_THAT(policy, Contains("default-src 'none'"));
  CHECK_THAT(policy, !Contains("unsafe"));
  CHECK(page.header("X-Content-Type-Options") == "nosniff");
  CHECK_THAT(page.body, !Contains("style=") && !Contains("<style") && !Contains("<script>"));
}

TEST_CASE("the results page shows what the API finds", "[pages]") {
  const Reply page = sample().get("/search?q=olive%20fly");
  CHECK(page.status == 200);
  CHECK_THAT(page.body, Contains("<h2 dir=\"auto\"><a href=\"/documents/projects/dakoswatch\">"));
  CHECK_THAT(page.body, Contains("<mark>olive</mark> <mark>flies</mark>") && !Contains("<mark>olive fly"));
  CHECK_THAT(page.body, Contains("value=\"olive fly\""));
}

TEST_CASE("a chosen filter is a ticked box and a link that takes it back", "[pages]") {
  const std::string body = sample().get("/search?tags=national&year=2022").body;
  CHECK_THAT(body, Contains("name=\"tags\" value=\"national\" checked"));
  CHECK_THAT(body,
             Contains("<a href=\"/search?year=2022\" aria-label=\"Remove the filter Tags: national\">"));
  CHECK_THAT(body,
             Contains("<a href=\"/search?tags=national\" aria-label=\"Remove the filter Year: 2022\">"));
  CHECK_THAT(body, Contains("<a class=\"clear\" href=\"/search\">"));
}

TEST_CASE("the results page leads to files of everything that was found", "[pages]") {
  const std::string body = sample().get("/search?q=sea&tags=past&page=2&per_page=5&ui=el&tags.find=x").body;
  const std::string link = "/api/v1/export?q=sea&tags=past&format=jsonl";
  CHECK_THAT(body, Contains("href=\"/api/v1/export?q=sea&amp;tags=past&amp;format=jsonl\""));
  CHECK(count(sample().get(link).body, "\n") ==
        sample().search({{"q", "sea"}, {"tags", "past"}}).json()["total"]);
  CHECK_THAT(sample().get("/search?q=xyzzy").body, !Contains("/api/v1/export"));
}

TEST_CASE("page numbers lead through the results, each hit once", "[pages]") {
  const std::string first = sample().get("/search").body;
  CHECK(count(first, "<article>") == 10);
  CHECK_THAT(first, Contains("<a rel=\"next\" href=\"/search?page=2\">") && !Contains("rel=\"prev\""));
  std::size_t hits = 0;
  for (int page = 1; page <= 7; ++page)
    hits += count(sample().get("/search?page=" + std::to_string(page)).body, "<article>");
  CHECK(hits == sample().search({}).json().at("total").get<std::size_t>());
}

TEST_CASE("an empty result says what to relax, counted", "[pages]") {
  const std::string body = sample().get("/search?q=olive&tags=european&year=1999").body;
  CHECK_THAT(body, Contains("Nothing found for “olive”"));
  const std::string total = sample().search({{"q", "olive"}}).json().at("total").dump();
  CHECK_THAT(body, Contains("<a href=\"/search?q=olive\">without any filter: " + total + " result"));
}

TEST_CASE("parameters that pages do not know are dropped; wrong values are told of, and results stay",
          "[pages]") {
  CHECK(sample().get("/search?q=sea&utm_source=mail").status == 200);
  for (const std::string wrong :
       {"page=0", "page=x", "per_page=1000", "sort=x", "year_from=20l8", "date_to=x"}) {
    CAPTURE(wrong);
    const Reply page = sample().get("/search?q=olive%20fly&" + wrong);
    CHECK(page.status == 400);
    CHECK_THAT(page.body, Contains("<h2 dir=\"auto\"><a href=\"/documents/projects/dakoswatch\">"));
    CHECK_THAT(page.body, Contains("mistake"));
  }
}

TEST_CASE("a page past the last says how many there are and leads there", "[pages]") {
  for (const std::string page : {"60", "5000", "99999999999999999999999"}) {
    CAPTURE(page);
    const Reply past = sample().get("/search?page=" + page);
    CHECK(past.status == 404);
    CHECK_THAT(past.body, Contains("There are only 7 pages.") && Contains("<a href=\"/search?page=7\">"));
    CHECK_THAT(past.body, !Contains("<article>") && !Contains("rel=\"next\""));
  }
  CHECK(sample().get("/people/?page=60").status == 404);
  CHECK(sample().get("/search?q=xyzzy&page=60").status == 200);
}

TEST_CASE("each page of results has its own title", "[pages]") {
  CHECK_THAT(sample().get("/search?page=2").body, Contains(" results, page 2 of 7 – Project search</title>"));
}

TEST_CASE("other words keep the filters, and words from other pages have none", "[pages]") {
  const std::string box = "<form action=\"/search\" role=\"search\">\n";
  CHECK_THAT(sample().get("/search?q=sea&tags=past&page=2&sort=title").body,
             Contains(box + "<input type=\"hidden\" name=\"sort\" value=\"title\">\n"
                            "<input type=\"hidden\" name=\"tags\" value=\"past\">\n<input type=\"search\""));
  CHECK(count(sample().get("/documents/projects/kapnos").body, "type=\"hidden\"") == 0);
}

TEST_CASE("“Search everything” says how many there are without filters", "[pages]") {
  const std::string total = sample().search({{"q", "sea"}}).json().at("total").dump();
  CHECK_THAT(sample().get("/search?q=sea&tags=past").body,
             Contains("href=\"/search?q=sea\">Search everything (" + total + ")</a>"));
  CHECK_THAT(sample().get("/search?q=sea").body, !Contains("Search everything"));
}

TEST_CASE("words that are too long for an address are searched by their beginning, with the filters",
          "[pages]") {
  std::string words;
  for (int i = 0; i < 1'600; ++i) words += "%CE%B8";
  const std::string tail = " HTTP/1.1\r\n\r\n";
  const std::string moved =
      exchange(sample().port(), "GET /search?tags=past&q=" + words + "&year=2019" + tail);
  CHECK(moved.starts_with("HTTP/1.1 302 Found\r\n"));
  const std::size_t begin = moved.find("Location: ") + 10;
  const std::string location = moved.substr(begin, moved.find("\r\n", begin) - begin);
  CHECK(location.size() < 7'000);
  CHECK_THAT(location, Contains("tags=past") && Contains("q=%CE%B8"));
  CHECK_THAT(sample().get(location).body, Contains("only its beginning was searched"));
  // Where no words are to be cut, it is said on a page; programs get what they can read.
  const std::string long_value(9'000, 'a');
  const std::string page = exchange(sample().port(), "GET /search?tags=" + long_value + tail);
  CHECK(page.starts_with("HTTP/1.1 414"));
  CHECK_THAT(page, Contains("text/html") && Contains("This address is too long"));
  CHECK_THAT(exchange(sample().port(), "GET /api/v1/search?q=" + long_value + tail),
             Contains("application/problem+json"));
}

TEST_CASE("a browser that sends too much gets a page with the words and filters", "[pages]") {
  const std::string page =
      exchange(sample().port(),
               "GET /search?q=sea&tags=past HTTP/1.1\r\nCookie: " + std::string(9'000, 'c') + "\r\n\r\n");
  CHECK(page.starts_with("HTTP/1.1 431"));
  CHECK_THAT(page, Contains("name=\"q\" value=\"sea\"") && Contains("name=\"tags\" value=\"past\""));
}

TEST_CASE("pages speak the browser's language, or the one asked for", "[pages]") {
  CHECK_THAT(sample().get("/search?q=sea", kBrowser).body,
             Contains("<html lang=\"el\">") && Contains("αποτελέσματα"));
  CHECK_THAT(sample().get("/search?q=sea", {{"Accept-Language", "de, fr"}}).body,
             Contains("<html lang=\"en\">"));
  const std::string chosen = sample().get("/search?q=sea&ui=en", kBrowser).body;
  CHECK_THAT(chosen, Contains("<html lang=\"en\">"));
  CHECK_THAT(chosen, Contains("href=\"/search?q=sea&amp;page=2&amp;ui=en\""));
}

TEST_CASE("a dead link is a page to a browser and a problem to a program", "[pages]") {
  const Reply page = sample().get("/nothing", kBrowser);
  CHECK(page.status == 404);
  CHECK(page.type == "text/html; charset=utf-8");
  CHECK(sample().get("/nothing").type == "application/problem+json");
  CHECK(sample().get("/api/v1/nothing", kBrowser).type == "application/problem+json");
}

TEST_CASE("assets are kept for ever under their version, and asked for again without", "[pages]") {
  const std::string body = sample().get("/").body;
  const std::size_t begin = body.find("/assets/mitos.css?v=");
  REQUIRE(begin != std::string::npos);
  const Reply versioned = sample().get(body.substr(begin, body.find('"', begin) - begin));
  CHECK(versioned.type == "text/css; charset=utf-8");
  CHECK_THAT(versioned.header("Cache-Control"), Contains("immutable"));
  const Reply plain = sample().get("/assets/mitos-search.js");
  CHECK_THAT(plain.header("Cache-Control"), !Contains("immutable"));
  CHECK(plain.header("Access-Control-Allow-Origin") == "*");
  CHECK(sample().get("/assets/mitos-search.js", {{"If-None-Match", plain.header("ETag")}}).status == 304);
  CHECK(sample().get("/assets/../pages/home.html").status == 404);
  CHECK(sample().get("/assets/%2e%2e/pages/home.html").status == 404);
}

TEST_CASE("every field of a hostile page is text", "[pages]") {
  const TemporaryFolder folder;
  const std::string evil = "<img src=x onerror=alert(1)>\"'&";
  write_file(folder / "bad/evil.md", "---\ntitle: |-\n  evil " + evil + "\nacronym: |-\n  A" + evil +
                                         "\nprogram: |-\n  P" + evil + "\ncontact: |-\n  C" + evil +
                                         "\ntags: [ '" + "<b>" + "' ]\nwebsite_name: |-\n  W" + evil +
                                         "\nwebsite_link: javascript:alert(2)\nurl: "
                                         "javascript:alert(3)\ndate: 2020-01-01\n---\nEvil &lt;b&gt;.\n");
  REQUIRE(
      run_indexer({"build", "--index", (folder / "index").string(), "--source", (folder / "bad").string()})
          .status == 0);
  const Searchd searchd(folder / "index");
  const std::string path = GENERATE(values<std::string>(
      {"/", "/search?q=evil", "/documents/bad/evil", "/search?q=%3Cimg%20src=x%20onerror=alert(1)%3E",
       "/search?tags=%3Cimg%20src=x%3E&contact=%22%3E%3Cimg%3E", "/search?sort=%3Cimg%3E",
       "/documents/%3Cimg%3E"}));
  CAPTURE(path);
  const std::string body = searchd.get(path).body;
  CHECK_THAT(body, !Contains("<img") && !Contains("<b>"));
  CHECK_THAT(body, !Contains("\"javascript:"));
  CHECK_THAT(body, !Contains("\"'&"));
}

TEST_CASE("without an index pages say so and come back by themselves", "[pages]") {
  const TemporaryFolder folder;
  const Searchd searchd(folder / "index");
  const Reply page = searchd.get("/search?q=x&tags=past");
  CHECK(page.status == 503);
  CHECK_THAT(page.body, Contains("name=\"q\" value=\"x\"") && Contains("name=\"tags\" value=\"past\""));
  CHECK_THAT(page.body, Contains("<a href=\"/search?q=x&amp;tags=past\">Try again</a>"));
  CHECK(page.header("Retry-After") == "1");
  CHECK_THAT(page.body, Contains("The search is not ready yet"));
  REQUIRE(run_indexer(build_sample(folder / "index")).status == 0);
  CHECK(eventually([&] { return searchd.get("/search?q=sea").status == 200; }));
}

TEST_CASE("a configuration can do without pages", "[pages]") {
  const TemporaryFolder folder;
  REQUIRE(run_indexer(build_sample(folder / "index")).status == 0);
  write_file(folder / "mitos.yaml", "server: { web: false }\n");
  const Searchd searchd(folder / "index", {"--config", (folder / "mitos.yaml").string()});
  CHECK(searchd.get("/", kBrowser).status == 404);
  CHECK(searchd.get("/search", kBrowser).type == "application/problem+json");
  CHECK(searchd.get("/api/v1/search").status == 200);
}

TEST_CASE("a value that is wanted beside another can be unticked", "[pages]") {
  const std::string body = sample().get("/search?tags.all=past&tags.all=european").body;
  CHECK_THAT(body, Contains("name=\"tags.all\" value=\"past\" checked"));
  const std::size_t form = body.find("<form class=\"filters\"");
  REQUIRE(form != std::string::npos);
  CHECK_THAT(body.substr(form), !Contains("type=\"hidden\" name=\"tags"));
}

TEST_CASE("a corrected query says so and leads back to the words as typed", "[pages]") {
  const std::string body = sample().get("/search?q=dakoswach&tags=national").body;
  CHECK_THAT(body, Contains("These are results for “dakoswatch”."));
  CHECK_THAT(body, Contains("for “dakoswatch”</h1>"));
  CHECK_THAT(body, Contains("<a href=\"/search?q=dakoswach&amp;tags=national&amp;typos=off\">"));
  CHECK_THAT(sample().get("/search?q=dakoswach&typos=off").body, Contains("Nothing found for “dakoswach”"));
}

TEST_CASE("no link of a page leads to another site because of the address that was asked for", "[pages]") {
  const std::string body = sample().get("//evil.example/", kBrowser).body;
  CHECK_THAT(body, !Contains("href=\"//"));
  CHECK_THAT(sample().get("/documents/x%23y%3Fz", kBrowser).body,
             Contains("href=\"/documents/x%23y%3Fz?ui=en\""));
}

TEST_CASE("a range in the address of the results filters them, in sight", "[pages]") {
  const std::string page = sample().get("/search?year_from=2019&date_to=2021&ui=en").body;
  CHECK(page.find("Year: from 2019") != std::string::npos);
  CHECK(page.find("Date: to 2021") != std::string::npos);
  CHECK(page.find("name=\"year_from\" value=\"2019\"") != std::string::npos);  // the forms keep it
  CHECK(sample().get("/search?year_from=soon").status == 400);
}
