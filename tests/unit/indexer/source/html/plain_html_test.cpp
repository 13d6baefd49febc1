// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/html/plain_html.h"

#include <catch2/catch.hpp>
#include <random>

#include "tests/support/seed.h"

using namespace mitos::source;

namespace {

// A page of a few pieces, most of them harmless, some of them broken; nested more often than not.
std::string random_page(std::mt19937& random) {
  static const std::vector<std::string> kTags{
      "p",   "div",     "span",       "b",       "a",       "ul",   "li",       "h2",    "h3",
      "br",  "hr",      "img",        "table",   "tr",      "td",   "th",       "tbody", "caption",
      "em",  "pre",     "dl",         "dt",      "dd",      "sub",  "colgroup", "col",   "P",
      "DIV", "section", "blockquote", "details", "summary", "code", "form",     "svg",   "script"};
  static const std::vector<std::string> kPieces{"word",
                                                " ",
                                                "\n",
                                                "two words",
                                                "&amp;",
                                                "&lt;",
                                                "&nbsp;",
                                                "&#8217;",
                                                "&#27;",
                                                "&copy;",
                                                "&amp",
                                                "& ",
                                                "&",
                                                "<",
                                                "< ",
                                                "a<b",
                                                "<!-- note -->",
                                                "<!-->",
                                                "<!-- a -- b -->",
                                                "<?php ?>",
                                                "Ελλάδα",
                                                "\xC2\xA0",
                                                "<br/>",
                                                "<br />",
                                                "<p class=\"x\">",
                                                "<a href='/y' title=z>",
                                                "<img src=\"a>b\" alt>",
                                                "</p>",
                                                "</br>",
                                                "</ p>",
                                                "<p/>",
                                                "<div",
                                                "&#x41;",
                                                "&#65;",
                                                "&#55296;",
                                                "<a b=c/>",
                                                "<b =x>",
                                                "<td>",
                                                "</table>",
                                                "<h2><h3>",
                                                "<h2 id=\"a\" ID=b>",
                                                "<h3 ID=''>c</h3>",
                                                "<h2><b id=d>e</b></h2>",
                                                "<h2 id='&amp;'>f</h2>",
                                                "<h2 id='a&apos;b&c &quot;'>g</h2>",
                                                "<h2 id='a&amp'>h</h2>",
                                                "<h2 id='&#39;'>i</h2>",
                                                "<h2 id='&copy;'>j</h2>"};
  std::string page;
  std::vector<std::string> open;
  const auto pick = [&random](const std::vector<std::string>& from) { return from[random() % from.size()]; };
  const std::size_t pieces = 1 + random() % 24;
  for (std::size_t i = 0; i < pieces; ++i) {
    const auto dice = random() % 10;
    if (dice < 3) {
      open.push_back(pick(kTags));
      page += "<" + open.back() + ">";
      if (random() % 3 == 0) open.pop_back();
    } else if (dice < 6 && !open.empty()) {
      page += "</" + open.back() + ">";
      open.pop_back();
    } else if (dice < 9) {
      page += kPieces[random() % 12];
    } else {
      page += pick(kPieces);
    }
  }
  while (!open.empty() && random() % 8 != 0) {
    page += "</" + open.back() + ">";
    open.pop_back();
  }
  return page;
}

}  // namespace

TEST_CASE("the short path gives what gumbo gives, or leaves the page to it", "[source]") {
  const unsigned seed = mitos::test::seed();
  CAPTURE(seed);
  std::mt19937 random(seed);
  HtmlReader reader;
  int taken = 0;
  for (int i = 0; i < 100'000; ++i) {
    const std::string page = random_page(random);
    const auto plain = read_plain_html(page);
    if (!plain) continue;
    ++taken;
    const HtmlText whole = reader.read_by_gumbo(page);
    if (plain->text == whole.text && plain->headings == whole.headings && plain->title == whole.title &&
        plain->places == whole.places)
      continue;
    CAPTURE(page);
    CHECK(plain->text == whole.text);
    CHECK(plain->headings == whole.headings);
    CHECK(plain->title == whole.title);
    CHECK((plain->places == whole.places));
    break;
  }
  CHECK(taken > 5'000);
}

TEST_CASE("an ordinary page takes the short path", "[source]") {
  const auto page = read_plain_html(
      "<h2 id=\"a\">On <em>seagrass</em></h2>\n<p class=\"lead\">It grows&nbsp;slowly &amp; "
      "well.<br>Very.</p>\n"
      "<ul>\n <li>one</li>\n <li><a "
      "href=\"/x\">two</a></li>\n</ul>\n<table>\n<tr><th>k</th><td>v</td></tr>\n</table>");
  REQUIRE(page);
  CHECK(page->headings == std::vector<std::string>{"On seagrass"});
  CHECK(page->text == "It grows slowly & well.\nVery.\none\ntwo\nk v");
}

TEST_CASE("an anchor with a reference takes the short path", "[source]") {
  const auto page = read_plain_html("<h2 id=\"what&apos;s_r&amp;d\">What&apos;s R&amp;D?</h2><p>text</p>");
  REQUIRE(page);
  REQUIRE(page->places.size() == 1);
  CHECK(page->places.front().id == "what's_r&d");
}

TEST_CASE("a page that HTML's rules would repair is left to gumbo", "[source]") {
  const std::string page = GENERATE(values<std::string>(
      {"<p>not closed", "<b><i>crossed</b></i>", "<table>astray<tr><td>x</td></tr></table>",
       "<td>no row</td>", "<script>x</script>", "<svg></svg>", "<h2>one<h3>two</h3></h2>", "&copy;", "&amp",
       "&#27;", "<p/>text</p>", "<!doctype html><p>x</p>", "<p a=\"never closed>x</p>"}));
  CAPTURE(page);
  CHECK_FALSE(read_plain_html(page));
}
