// SPDX-License-Identifier: GPL-2.0-or-later
// Pages as any generator builds them.
#include <catch2/catch.hpp>

#include "indexer/source/read_document.h"

using namespace mitos;
using namespace mitos::source;

namespace {

using Strings = std::vector<std::string>;

ReadResult read(const std::string& head, const std::string& body, const ReadOptions& options = {}) {
  const SourceFile file{
      "public/kelp/index.html", "site/kelp", "site", "/{collection}/{slug}/", "kelp", Format::html, 0};
  HtmlReader html;
  return read_document(file,
                       "<!DOCTYPE html>\n<html lang=\"en\"><head><title>Kelp | Sea</title>" + head +
                           "</head><body>" + body + "</body></html>",
                       options, html);
}

std::string text_of(const std::string& body) {
  return read("", body).document.body;
}

}  // namespace

TEST_CASE("of a built page only its own part is read", "[built_page]") {
  struct Case {
    std::string body;
    std::string text;
  };
  const auto& [body, text] = GENERATE(values<Case>({
      {"<nav>Menu</nav><header>Sea</header><p>Kelp.</p><aside>News</aside><footer>Legal</footer>", "Kelp."},
      {"<header>Sea</header><main><header>By Ann</header><p>Kelp.</p></main><div>Chat</div>",
       "By Ann\nKelp."},
      {"<div role=\"navigation\">Menu</div><div role=\"main\"><p>Kelp.</p></div><p>Chat</p>", "Kelp."},
      {"<p>Menu</p><article><p>Kelp.</p></article><article><p>Wrack.</p></article>", "Kelp.\nWrack."},
      {"<main><p>Kelp.</p><nav>On this page</nav></main>", "Kelp."},
      {"<main><p>Kelp.</p></main><p data-mitos-body>Wrack.</p>", "Wrack."},
      {"<main><div data-pagefind-body><p>Kelp.</p></div><p>Share</p></main>", "Kelp."},
      {"<main><p>Kelp.</p><p data-pagefind-ignore>Share</p><p data-mitos-ignore>Like</p><p "
       "hidden>No</p></main>",
       "Kelp."},
      {"<main><article><p>Kelp.</p></article></main>", "Kelp."},
      {"<p>Kelp.</p>", "Kelp."},
  }));
  CAPTURE(body);
  CHECK(text_of(body) == text);
}

TEST_CASE("a built page says what it is in its head", "[built_page]") {
  ReadOptions options;
  options.fields = {{"authors", model::FieldType::person, true, {}},
                    {"area", model::FieldType::keyword, true, {}}};
  const ReadResult result = read(
      "<meta name=\"description\" content=\"On kelp\"><link rel=\"canonical\" "
      "href=\"https://sea.example/kelp/\">"
      "<meta property=\"article:published_time\" content=\"2020-05-04T10:00:00Z\"><meta "
      "property=\"article:tag\" content=\"algae\">"
      "<meta property=\"article:tag\" content=\"cold\"><meta name=\"author\" content=\"Ann Ng\">"
      "<meta data-pagefind-filter=\"area[content]\" content=\"North Sea\">",
      "<main><h1>Kelp at night</h1><p>It grows.</p></main>", options);
  REQUIRE(result.outcome == Outcome::document);
  const model::Document& document = result.document;
  CHECK(document.title == "Kelp at night");
  CHECK(document.excerpt == "On kelp");
  CHECK(document.url == "https://sea.example/kelp/");
  CHECK(document.lang == "en");
  REQUIRE(document.date);
  CHECK(model::to_string(*document.date) == "2020-05-04");
  CHECK(document.tags == Strings{"algae", "cold"});
  CHECK(document.fields ==
        std::vector<std::pair<std::string, Strings>>{{"authors", {"Ann Ng"}}, {"area", {"North Sea"}}});
}

TEST_CASE("title, date and authors are looked for in several places", "[built_page]") {
  const auto title = [](const std::string& head, const std::string& body = "<p>x</p>") {
    return read(head, body).document.title;
  };
  CHECK(title("") == "Kelp | Sea");
  CHECK(title("<meta property=\"og:site_name\" content=\"Sea\">") == "Kelp");
  CHECK(title("<meta property=\"og:title\" content=\"Kelp!\">") == "Kelp!");
  CHECK(title("", "<h1>Own <em>kelp</em></h1>") == "Own kelp");
  const auto date = [](const std::string& head, const std::string& body = "<p>x</p>") {
    const auto said = read(head, body).document.date;
    return said ? model::to_string(*said) : "";
  };
  CHECK(date("<script type=\"application/ld+json\">{\"@graph\": [{\"@type\": \"Article\", \"datePublished\": "
             "\"2019-03-02\"}]}</script>") == "2019-03-02");
  CHECK(date("<meta property=\"article:published_time\" content=\"0001-01-01T00:00:00Z\">").empty());
  CHECK(date("", "<time datetime=\"2018-01-02\">then</time>") == "2018-01-02");
  CHECK(date("<script type=\"application/ld+json\">{ broken </script>").empty());
  CHECK(date("<script type=\"application/ld+json\">" + std::string(90'000, '[') + "</script>").empty());
}

TEST_CASE("a page that search engines are asked to pass over is left out", "[built_page]") {
  const ReadResult result = read(R"(<meta name="robots" content="NOINDEX, follow">)", "<p>x</p>");
  CHECK(result.outcome == Outcome::left_out);
  CHECK(result.left_out.reason == Reason::noindex);
  CHECK(read("<meta name=\"robots\" content=\"index\">", "<p>x</p>").outcome == Outcome::document);
}

TEST_CASE("a piece of HTML, and a page with front matter, are read whole", "[built_page]") {
  const SourceFile file{"s/kelp.html", "s/kelp", "s", "/{collection}/{slug}/", "kelp", Format::html, 0};
  HtmlReader html;
  CHECK(read_document(file, "<nav>Menu</nav><p>Kelp.</p>", {}, html).document.body == "Menu\nKelp.");
  CHECK(read_document(file, "---\ntitle: a\n---\n<html><body><nav>Menu</nav><p>Kelp.</p></body></html>", {},
                      html)
            .document.body == "Menu\nKelp.");
}
