// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/html/html_text.h"

#include <catch2/catch.hpp>

#include "common/text/utf8.h"

using namespace mitos;
using namespace mitos::source;
using namespace std::string_literals;

using Headings = std::vector<std::string>;

namespace {

HtmlText read(std::string_view html) {
  return HtmlReader().read(html);
}

struct Case {
  std::string html;
  std::string text;
};

}  // namespace

TEST_CASE("words in different blocks and cells are not glued", "[html]") {
  const auto [html, text] = GENERATE(values<Case>({
      {"<p>one</p><p>two</p>", "one\ntwo"},
      {"<p>one<p>two", "one\ntwo"},
      {"<div>one</div>two<div>three</div>", "one\ntwo\nthree"},
      {"one<br>two<br/>three<br />four", "one\ntwo\nthree\nfour"},
      {"one<hr>two", "one\ntwo"},
      {"<ul><li>one<li>two</ul>three", "one\ntwo\nthree"},
      {"<ol><li>one<ul><li>inner</ul><li>two</ol>", "one\ninner\ntwo"},
      {"<dl><dt>term<dd>meaning<dt>other</dl>", "term\nmeaning\nother"},
      {"<table><tr><td>a<td>b<tr><td>c<td>d</table>", "a b\nc d"},
      {"<table><caption>cap</caption><thead><tr><th>h1<th>h2<tbody><tr><td>a<td>b</table>",
       "cap\nh1 h2\na b"},
      {"<table><tr><td><p>a</p></td><td>b</td></tr></table>", "a\nb"},
      {"one<table><tr><td>cell</table>two", "one\ncell\ntwo"},
      {"<table>stray<tr><td>cell</table>", "stray\ncell"},
      {"<blockquote>one</blockquote><pre>two</pre>three", "one\ntwo\nthree"},
      {"<section>one</section><article>two</article><aside>three</aside>", "one\ntwo\nthree"},
      {"<header>one</header><nav>two</nav><main>three</main><footer>four</footer>", "one\ntwo\nthree\nfour"},
      {"<figure>one<figcaption>two</figcaption></figure>three", "one\ntwo\nthree"},
      {"<form>one<fieldset><legend>two</legend>three</fieldset></form>", "one\ntwo\nthree"},
      {"<details><summary>one</summary>two</details>", "one\ntwo"},
      {"<address>one</address>two<center>three</center>", "one\ntwo\nthree"},
      {"<select><option>one<option>two</select>", "one\ntwo"},
      {"one<hgroup>two</hgroup>three", "one\ntwo\nthree"},
      {"one<menu>two</menu>three", "one\ntwo\nthree"},
      {"one<xmp>two</xmp>three", "one\ntwo\nthree"},
      {"one<listing>two</listing>three", "one\ntwo\nthree"},
      {"one<dialog open>two</dialog>three", "one\ntwo\nthree"},
  }));
  CAPTURE(html);
  CHECK(read(html).text == text);
}

TEST_CASE("what a browser shows as a box stands between two words", "[html]") {
  const std::string box = GENERATE(
      values<std::string>({"<img src=x>", "<input value=x>", "<iframe src=x></iframe>",
                           "<video src=x></video>", "<audio controls></audio>", "<canvas></canvas>",
                           "<embed src=x>", "<object></object>", "<button></button>", "<svg></svg>"}));
  CAPTURE(box);
  CHECK(read("one" + box + "two").text == "one two");
}

TEST_CASE("a tag inside a word does not split it", "[html]") {
  const auto [html, text] = GENERATE(values<Case>({
      {"H<sub>2</sub>O", "H2O"},
      {"AI<b>4</b>Media", "AI4Media"},
      {"<em>under</em>stand", "understand"},
      {"E=mc<sup>2</sup>", "E=mc2"},
      {"a<span>b</span><a href=x>c</a><i>d</i>", "abcd"},
      {"super<wbr>cali", "supercali"},
      {"Μί<u>το</u>ς", "Μίτος"},
      {"a<!-- x -->b", "ab"},
      {"a<script>x()</script>b", "ab"},
      {"<font>one</font> <font>two</font>", "one two"},
      {"one<b> two </b>three", "one two three"},
  }));
  CAPTURE(html);
  CHECK(read(html).text == text);
}

TEST_CASE("what a browser does not show is no text", "[html]") {
  const auto [html, text] = GENERATE(values<Case>({
      {"one<script>hidden</script> two", "one two"},
      {"one<style>p { hidden }</style> two", "one two"},
      {"one<template><p>hidden</template> two", "one two"},
      {"one<noscript>hidden</noscript> two", "one two"},
      {"one <!-- hidden --> two", "one two"},
      {"one <!-- hidden -- > hidden --> two", "one two"},
      {"one<!--> two", "one two"},
      {"one<!----!> two", "one two"},
      {"one <![CDATA[hidden]]> two", "one two"},
      {"one <?php hidden ?> two", "one two"},
      {"one</ hidden> two", "one two"},
      {"one<script>hidden </p> <b>", "one"},
      {"one<style>hidden", "one"},
      {"one<!-- hidden", "one"},
      {"one<script><!-- <script> hidden </script> hidden --></script> two", "one two"},
      {"one<SCRIPT>hidden</ScRiPt > two", "one two"},
      {"<p title='hidden'>one</p>", "one"},
      {"one<iframe><b>hidden</b></iframe> two", "one two"},
      {"one<noframes><b>hidden</b></noframes> two", "one two"},
      {"one<noembed><b>hidden</b></noembed> two", "one two"},
      {"<head><meta content='hidden'><link title='hidden'></head>one", "one"},
      {"<!doctype html hidden><html><body>one", "one"},
      {"<svg><style>hidden</style><script>hidden</script></svg>one", "one"},
      {"<svg><title>hidden</title></svg>one", "one"},
  }));
  CAPTURE(html);
  CHECK(read(html).text == text);
}

TEST_CASE("entities are decoded as HTML decodes them", "[html]") {
  const auto [html, text] = GENERATE(values<Case>({
      {"caf&eacute;", "café"},
      {"&Mu;&#943;&#x3c4;ος", "Μίτος"},
      {"R&amp;D", "R&D"},
      {"R&ampD", "R&D"},
      {"R&D", "R&D"},
      {"a &lt;b&gt; c", "a <b> c"},
      {"&amp;lt;b&amp;gt;", "&lt;b&gt;"},
      {"one&nbsp;two", "one two"},
      {"one&#160;&nbsp;two", "one two"},
      {"&#x80;5", "€5"},
      {"&#0;&#xD800;&#x110000;", "\uFFFD\uFFFD\uFFFD"},
      {"&unknown;", "&unknown;"},
      {"&#128161;", "💡"},
      {"don&rsquo;t", "don’t"},
  }));
  CAPTURE(html);
  CHECK(read(html).text == text);
}

TEST_CASE("white space is folded as a browser folds it", "[html]") {
  const auto [html, text] = GENERATE(values<Case>({
      {"", ""},
      {" \n\t ", ""},
      {"  one \n\t two  ", "one two"},
      {"<p> one </p>\n\n<p> two </p>", "one\ntwo"},
      {"<p></p><p> </p><p>one</p><div><div></div></div>two", "one\ntwo"},
      {"one<br><br><br>two", "one\ntwo"},
      {"one <b> two</b>", "one two"},
      {"<b>one</b>\n<b>two</b>", "one two"},
      {"<td>cells</td><td>without table</td>", "cellswithout table"},
      {"<pre>one\n  two</pre>", "one two"},
  }));
  CAPTURE(html);
  CHECK(read(html).text == text);
}

TEST_CASE("broken HTML gives what a browser makes of it", "[html]") {
  const auto [html, text] = GENERATE(values<Case>({
      {"plain text", "plain text"},
      {"1 < 2 and 3 > 2", "1 < 2 and 3 > 2"},
      {"<b>bold <i>both</b> italic</i> none", "bold both italic none"},
      {"<p>one<div>two</p>three</div>", "one\ntwo\nthree"},
      {"one</p>two", "one\ntwo"},
      {"<a href='x>one</a>", ""},
      {"one <", "one <"},
      {"one <b", "one"},
      {"<>one", "<>one"},
      {"<plaintext>one <b>two", "one <b>two"},
      {"<textarea><b>one</b></textarea>", "<b>one</b>"},
      {"</body></html>late", "late"},
      {"<html><html><body><body>one", "one"},
      {"<frameset>none</frameset>", ""},
      {"<p/>one<p/>two", "one\ntwo"},
      {"<unknown-tag>one</unknown-tag>two", "onetwo"},
      {"<div\0>one"s, "one"},
      {"<math><mi>x</mi></math>", "x"},
  }));
  CAPTURE(html);
  CHECK(read(html).text == text);
}

TEST_CASE("headings are kept apart from the text, in order", "[html]") {
  struct HeadingCase {
    std::string html;
    Headings headings;
    std::string text;
  };
  const auto [html, headings, text] = GENERATE(values<HeadingCase>({
      {"<h1>Aims</h1>one<h2>Partners</h2>two", {"Aims", "Partners"}, "one\ntwo"},
      {"one<h3>Aims</h3>two", {"Aims"}, "one\ntwo"},
      {"<h1>AI<b>4</b>Media</h1>", {"AI4Media"}, ""},
      {"<h1>Two<br>lines</h1>", {"Two lines"}, ""},
      {"<h1> </h1><h2></h2>one", {}, "one"},
      {"<h1>one<h2>two</h2>", {"one", "two"}, ""},
      {"<h1>one<div><h2>two</h2></div>three</h1>four", {"one two three"}, "four"},
      {"<h1>never closed", {"never closed"}, ""},
      {"<h1>closed by</h2>another", {"closed by"}, "another"},
      {"<div><h6>inner</h6></div>one", {"inner"}, "one"},
      {"<h1>one<script>x</script><p>two</p></h1>", {"one two"}, ""},
  }));
  CAPTURE(html);
  const HtmlText page = read(html);
  CHECK(page.headings == headings);
  CHECK(page.text == text);
}

TEST_CASE("the title is that of the page, and not part of its text", "[html]") {
  struct TitleCase {
    std::string html;
    std::string title;
  };
  const auto [html, title] = GENERATE(values<TitleCase>({
      {"<title>Μίτος</title>one", "Μίτος"},
      {"<html><head><title> two \n words </title></head><body>one", "two words"},
      {"<title>R&amp;D <b>x</b></title>one", "R&D <b>x</b>"},
      {"one", ""},
      {"<title></title>one", ""},
      {"<title>Page</title>one<svg><title>Icon</title></svg>", "Page"},  // a drawing's own title
      {"<title>First</title><title>Second</title>one", "First"},
      {"<svg><title>Icon</title></svg>one", ""},
  }));
  CAPTURE(html);
  const HtmlText page = read(html);
  CHECK(page.title == title);
  CHECK(page.text == "one");
}

TEST_CASE("a page nested deeper than any stack is read", "[html]") {
  std::string html;
  for (int i = 0; i < 5'000; ++i) html += "<div>";
  CHECK(read(html + "bottom").text == "bottom");
}

TEST_CASE("bytes that are no text give text", "[html]") {
  const std::string html = GENERATE(values<std::string>(
      {"one\xFFtwo", "\xC3", "<p>\xE2\x80</p>", "one\0two"s, "<b\xFF>one", "&#xD800;\xED\xA0\x80"}));
  CHECK_FALSE(text::find_unfit(read(html).text));
}

TEST_CASE("no entity brings in what is no text", "[html]") {
  const std::string entity =
      GENERATE(values<std::string>({"&#0;", "&#27;", "&#x1b;", "&#8;", "&#x7f;", "&#x81;", "&#xD800;",
                                    "&#x110000;", "&#4294967296;", "&#11111111111;", "&#x11000000000;"}));
  CAPTURE(entity);
  const HtmlText page = read("<title>" + entity + "</title><h1>x" + entity + "</h1>" + entity);
  CHECK_FALSE(text::needs_replacing(page.title));
  for (const std::string& heading : page.headings) CHECK_FALSE(text::needs_replacing(heading));
  CHECK_FALSE(text::needs_replacing(page.text));
}

TEST_CASE("a reader does not remember the page before", "[html]") {
  HtmlReader reader;
  reader.read("<title>first</title><h1>open <script>never closed");
  const HtmlText page = reader.read("second");
  CHECK(page.title == "");
  CHECK(page.headings.empty());
  CHECK(page.text == "second");
}
