// SPDX-License-Identifier: GPL-2.0-or-later
// The ids that Hugo 0.111 and Jekyll 4.3 print; tests/integration/sections_test.cpp asks them.
#include "indexer/source/markdown/heading_ids.h"

#include <catch2/catch.hpp>

#include "indexer/source/html/html_text.h"
#include "indexer/source/markdown/markdown.h"

using namespace mitos::source;

namespace {

using Strings = std::vector<std::string>;

Strings ids(const std::string& markdown, Dialect dialect) {
  const HtmlText html =
      HtmlReader().read(markdown_to_html(as_commonmark(markdown, dialect), ProcessorBudget(), dialect));
  Strings all;
  for (const HeadingPlace& place : html.places) all.push_back(place.id);
  return all;
}

}  // namespace

TEST_CASE("a heading has the id that its generator makes", "[anchors]") {
  struct Case {
    std::string markdown;
    std::string goldmark;
    std::string kramdown;
  };
  const auto& [markdown, goldmark, kramdown] = GENERATE(values<Case>({
      {"## Aims & scope (2020)", "aims--scope-2020", "aims--scope-2020"},
      {"## 1. First: *step* `code_x`", "1-first-step-code_x", "1-first-step-code_x"},
      {"## [Link](http://x.example/a) text", "linkhttpxexamplea-text", "link-text"},
      {"## With id {#my_id}", "my_id", "my_id"},
      {"## With id {#My-Id .wide}", "My-Id", "with-id-my-id-wide"},
      {"## Café – Ωμέγα's \"quote\"", "café--ωμέγαs-quote", "café--ωμέγαs-quote"},
      {"## a -- b --- c...", "a----b-----c", "a--b--c"},
      {"## C++ & C#", "c--c", "c--c"},
      {"## under_score **bold_x** ~~gone~~", "under_score-bold_x-gone", "under_score-bold_x-gone"},
      {"## ![alt](a.png) Picture", "altapng-picture", "-picture"},
      {"## Trail ##", "trail", "trail"},
      {"## &amp; entity &copy;", "amp-entity-copy", "-entity-"},
      {"## ???", "heading", ""},
      {"> ## In quote", "in-quote", "in-quote"},
      {"- ## In list", "in-list", "in-list"},
      {"1. ## In list", "in-list", "in-list"},
      {"## ΆΛΦΑ 東京", "άλφα-東京", "άλφα-東京"},
      {"Setext *one*\n===", "setext-one", "setext-one"},
      {"## Given\n{: #given-id .wide}", "given", "given-id"},
      {"<h2 id=\"own\">Own</h2>", "own", "own"},
      {"<h2>None</h2>", "", ""},
      {"## 50% off", "50-off", "50-off"},
      {"## `mix --all` -- it", "mix---all----it", "mix---all--it"},
      {"## C&oacute;digo &#233;n &#xe9; &#;", "coacutedigo-233n-xe9-", "código-én-é-"},
      {"## İzmir", "izmir", "i̇zmir"},
  }));
  CAPTURE(markdown);
  CHECK(ids(markdown, Dialect::goldmark) == Strings{goldmark});
  CHECK(ids(markdown, Dialect::kramdown) == Strings{kramdown});
}

TEST_CASE("equal headings have different ids", "[anchors]") {
  CHECK(ids("# A\n\n# A\n\n# A", Dialect::goldmark) == Strings{"a", "a-1", "a-2"});
  CHECK(ids("# A\n\n# A\n\n# A", Dialect::kramdown) == Strings{"a", "a-1", "a-2"});
  CHECK(ids("# B {#a}\n\n# A", Dialect::goldmark) == Strings{"a", "a-1"});
}

TEST_CASE("without a generator only given ids are known", "[anchors]") {
  CHECK(ids("# A\n\n# B {#own}\n\n<h2 id=c>C</h2>", Dialect::unknown) == Strings{"", "own", "c"});
}

TEST_CASE("a heading says which line of the text comes next", "[anchors]") {
  const HtmlText html =
      HtmlReader().read(markdown_to_html("One.\n\nTwo.\n\n# A\n\n# B\n\nThree.\n\n- Four\n\n# C"));
  REQUIRE(html.headings == Strings{"A", "B", "C"});
  CHECK(html.text == "One.\nTwo.\nThree.\nFour");
  CHECK(html.places[0].line == 2);
  CHECK(html.places[1].line == 2);
  CHECK(html.places[2].line == 4);
}

TEST_CASE("kramdown numbers headings in HTML apart, and keeps the letters of ASCII alone", "[anchors]") {
  const auto& [markdown, wanted] = GENERATE(table<std::string, Strings>({
      {"## A b\n\n<div markdown=\"1\">\n## A b\n\n## C\n</div>\n\n## C\n\n## A b\n",
       {"a-b", "a-b", "c", "c", "a-b-1"}},
      {"<section markdown=\"block\">\n\n### A b {#own}\n### D ##\n</section>\n## D\n", {"own", "d", "d"}},
      {"<div markdown=\"1\">\n## Über *uns* [x](/y)\n## 次の\n## !!\n</div>",
       {"ber-uns-x", "section", "section-1"}},
      {"<div markdown=\"1\">\n## A\n</div>\n\n<div markdown=\"1\">\n## A\n{: #b}\n## A\n> ## A\n</div>",
       {"a", "b", "a-1", "a-2"}},
      {"## A\n\n<p markdown=\"captured\">\n## A\n## Ü\n</p>\n\n<p markdown=\"captured\">\n## A\n## "
       "A\n</p>\n## A\n",
       {"a", "a", "ü", "a", "a-1", "a-1"}},
      {"<div markdown=\"1\">\n<aside markdown=\"1\">\n*a*\n</aside>\n\n## Ü\n</div>\n\n## Ü\n",
       {"section", "ü"}},
      {"<div markdown=\"1\">\n1 Émile: \"x's\" -- y_z `c d`\n---\n</div>", {"mile-xs--yz-c-d"}},
  }));
  CAPTURE(markdown);
  CHECK(ids(markdown, Dialect::kramdown) == wanted);
}
