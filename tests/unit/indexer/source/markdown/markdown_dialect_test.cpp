// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/markdown/markdown_dialect.h"

#include <catch2/catch.hpp>

#include "indexer/source/html/html_text.h"
#include "indexer/source/markdown/markdown.h"

using namespace mitos::source;

namespace {

constexpr Dialect kUnknown = Dialect::unknown;
constexpr Dialect kGoldmark = Dialect::goldmark;
constexpr Dialect kKramdown = Dialect::kramdown;

// Headings, then the text.
std::string shown(const std::string& markdown, Dialect dialect) {
  const HtmlText html = HtmlReader().read(markdown_to_html(as_commonmark(markdown, dialect)));
  std::string all;
  for (const std::string& heading : html.headings) all += "# " + heading + "\n";
  return all + html.text;
}

struct Case {
  Dialect dialect;
  std::string markdown;
  std::string text;
};

}  // namespace

TEST_CASE("attributes of headings are not shown", "[markdown]") {
  const auto& [dialect, markdown, text] = GENERATE(values<Case>({
      {kGoldmark, "## 次の段階 {#next-steps}\n\na", "# 次の段階\na"},
      {kGoldmark, "## Ziele {.lead #goals data-x=\"y z\"}\n", "# Ziele\n"},
      {kGoldmark, "Aims {#aims}\n====\n", "# Aims\n"},
      {kGoldmark, "## a {b} {c=}\n\n## d \\{#e}\n", "# a {b} {c=}\n# d {#e}\n"},
      {kGoldmark, "a {#b}\n\n```\n# c {#d}\n```\n", "a {#b}\n# c {#d}"},
      {kKramdown, "## a {#b}\n\n## c {.d}\n", "# a\n# c {.d}\n"},
      {kUnknown, "## a {#b}\n\n## c {.d}", "# a\n# c\n"},
  }));
  CAPTURE(markdown);
  CHECK(shown(markdown, dialect) == text);
}

TEST_CASE("kramdown's marks are not shown, and are text to Goldmark", "[markdown]") {
  const auto& [dialect, markdown, text] = GENERATE(values<Case>({
      {kKramdown, "* TOC\n{:toc}\n\na", "a"},
      {kKramdown, "1. Contents\n   of it\n{:toc .x}\n\na", "a"},
      {kKramdown, "[a](/b){:target=\"_blank\" .c} d", "a d"},
      {kKramdown, "a\n{: .note #b}\n\n> c\n{: .tip }\n\nd", "a\nc\nd"},
      {kKramdown, "| a | b |\n| --- | --- |\n| c | d |\n{: .table .e}\n", "a b\nc d"},
      {kKramdown, "## a\n{: .no_toc }\n\nb", "# a\nb"},
      {kKramdown, "{::options parse_block_html=\"true\" /}\n{::nomarkdown}<b>a</b>{:/}", "a"},
      {kKramdown, "`{:a}` and \\{:b}\n\n```\n{:c}\n```\n", "{:a} and {:b}\n{:c}"},
      {kKramdown, "The HTML page.\n\n*[HTML]: Hyper Text\n", "The HTML page."},
      {kKramdown, "a\n\n    {:b, \"> 0\"}\n\n* c\n\n    d\n    {: .e}\n", "a\n{:b, \"> 0\"}\nc\nd"},
      {kUnknown, "a {:.b}\n{: c=\"d\"}\n{:e 1}", "a\n{:e 1}"},
      {kGoldmark, "a\n{: .note }\n\n*[HTML]: Hyper", "a {: .note }\n*[HTML]: Hyper"},
  }));
  CAPTURE(markdown);
  CHECK(shown(markdown, dialect) == text);
}

TEST_CASE("kramdown's stars are emphasis beside signs, too", "[markdown]") {
  const auto& [dialect, markdown, text] = GENERATE(values<Case>({
      {kKramdown, "**[문서](/a)**는 **“강조”**후", "문서는 “강조”후"},
      {kKramdown, "그**(가)** 2*3*4 \\*a* `**)**x`", "그(가) 234 *a* **)**x"},
      {kKramdown, "## **「强调」**后\n", "# 「强调」后\n"},
      {kGoldmark, "**[문서](/a)**는", "**문서**는"},
  }));
  CAPTURE(markdown);
  CHECK(shown(markdown, dialect) == text);
}

TEST_CASE("footnotes stand at the end, without their marks", "[markdown]") {
  const auto& [dialect, markdown, text] = GENERATE(values<Case>({
      {kGoldmark, "a.[^1] b[^x].\n\n[^1]: Anchovies.\n[^x]: https://tides.example/\n\nc",
       "a. b.\nc\nAnchovies.\nhttps://tides.example/"},
      {kKramdown, "a[^1]\n\n[^1]: one\n    two\n\n    *three*\n\nb", "a\nb\none two\nthree"},
      {kKramdown, "a[^1]\n\n[^1]:\n    one\n\n        code <x>\n", "a\none\ncode <x>"},
      {kUnknown, "a[^2] `b[^1]`\n\n[^1]: not referred to\n[^2]: one", "a b[^1]\none"},
      {kUnknown, "[^a-z] is a set, a[^1] is none\n\n```\n[^1]: x\n```\n",
       "[^a-z] is a set, a[^1] is none\n[^1]: x"},
  }));
  CAPTURE(markdown);
  CHECK(shown(markdown, dialect) == text);
}

TEST_CASE("math stays as it was typed", "[markdown]") {
  const auto& [dialect, markdown, text] = GENERATE(values<Case>({
      {kGoldmark, "$a_1 *b* c_2$ and *d*", "$a_1 *b* c_2$ and d"},
      {kKramdown, "$$\nx_{1} < _y_ \\\\ \\{z\\}\n$$\n\n*e*", "$$ x_{1} < _y_ \\\\ \\{z\\} $$\ne"},
      {kUnknown, "$[a](b)$, $`c`$, $<d>$", "$[a](b)$, $`c`$, $<d>$"},
      {kUnknown, "It costs $5 and *then* $10, US$*a*$b.", "It costs $5 and then $10, US$a$b."},
      {kUnknown, "\\$*a*\\$ `$_b_$` $*c*\n\n*d*$", "$a$ $_b_$ $c\nd$"},
      {kGoldmark, "```\n$_a_$\n```\n", "$_a_$"},
  }));
  CAPTURE(markdown);
  CHECK(shown(markdown, dialect) == text);
}

TEST_CASE("definitions are paragraphs under their terms", "[markdown]") {
  const auto& [dialect, markdown, text] = GENERATE(values<Case>({
      {kGoldmark, "Term\n: one *x*\n: two\n\nafter", "Term\none x\ntwo\nafter"},
      {kKramdown, "Term\n\n:   one\n\n    goes on\n\n        code\n\nafter",
       "Term\none\ngoes on\ncode\nafter"},
      {kUnknown, ": nothing before\n\n:smile: a\n\n```\na\n: b\n```\n", ": nothing before\n:smile: a\na : b"},
  }));
  CAPTURE(markdown);
  CHECK(shown(markdown, dialect) == text);
}

TEST_CASE("HTML in Markdown ends where the dialect has its end", "[markdown]") {
  const std::string with_blank = "<div>\n\n    <p>one</p>\n\n**two**\n</div>\n\n*three*";
  const auto& [dialect, markdown, text] = GENERATE_COPY(values<Case>({
      {kGoldmark, with_blank, "<p>one</p>\ntwo\nthree"},
      {kKramdown, with_blank, "one\n**two**\nthree"},
      {kUnknown, with_blank, "one\ntwo\nthree"},
      {kKramdown,
       "<div class=\"box\" markdown=\"1\">\n## Our bay\nSee **it** at [x](https://x.example/).\n</div>",
       "# Our bay\nSee it at x."},
      {kUnknown, "<div markdown=\"1\">\n## a\n</div>\n\n*b*", "# a\nb"},
      {kGoldmark, "<div markdown=\"1\">\n## a\n</div>\n\n*b*", "## a\nb"},
      {kKramdown, "<div markdown=\"1\">\n  <div>\n  *a*\n  </div>\n  *b*\n</div>\n*c*", "a\nb\nc"},
      {kKramdown, "<details markdown=\"1\"><summary>More</summary>\n*a*\n</details>", "More\na"},
      {kKramdown, "<p markdown=\"1\">*a*</p>\n*b*", "a\nb"},
      {kKramdown, "<aside markdown = '1' class = \"c\">\n*a*\n<p markdown = \"1\">\n[b](/c)\n</p>\n</aside>",
       "a\nb"},
      {kKramdown, "<p>*a*</p>\n*b*", "*a*\nb"},
      {kKramdown, "<div>never closed\n\n*a*", "never closed\na"},
  }));
  CAPTURE(markdown);
  CHECK(shown(markdown, dialect) == text);
}

TEST_CASE("kramdown's links show their texts alone", "[markdown]") {
  const auto& [dialect, markdown, text] = GENERATE(values<Case>({
      {kKramdown, "* [run()](https://a.example/P.html#q(a.Intent, int\\))", "run()"},
      {kKramdown, "[a]({post_url 2023-11-26-b}), [c](d e \"f g\"), [h](i\nj), ![k](l m)", "a, c, h, k"},
      {kKramdown, "no link](a b) \\[c](d e) [f (g h\n\n    [i](j k)\n\n`[l](m n)`",
       "no link](a b) [c](d e) [f (g h\n[i](j k)\n[l](m n)"},
      {kKramdown, "One[1] and [two] [2].\n\n[1]: Not an address, but\n`text`.\n\n[2]: /b \"T\"\n",
       "One1 and two.\ntext."},
      {kKramdown, "a\n[1]: b c\n\n    [2]: d e\n", "a [1]: b c\n[2]: d e"},
      {kKramdown, "Write <mailto:a@b.example>.", "Write a@b.example."},
      {kKramdown, "- [a | b](/c)\n- d\n\ne [f | g](/h) i\nj", "[a | b](/c)\nd\ne f | g i j"},
      {kGoldmark, "[a](b c) [d] [1]\n\n[1]: e f", "[a](b c) [d] [1]\n[1]: e f"},
  }));
  CAPTURE(markdown);
  CHECK(shown(markdown, dialect) == text);
}

TEST_CASE("a tag alone in its line begins no HTML in kramdown, and one without a start is text",
          "[markdown]") {
  const auto& [dialect, markdown, text] = GENERATE(values<Case>({
      {kKramdown, "<br/>\n*a* [b](/c)\n\n<img src=\"d\">\n## e\n", "# e\na b"},
      {kKramdown, "<span class=\"a\">\n*b*\n</span>\n", "b"},
      {kKramdown, "<hr>\n1. *a*\n2. b\n", "a\nb"},
      {kGoldmark, "<br/>\n*a*\n", "*a*"},
      {kKramdown, "in </dict> and <b>c</b> </b>", "in </dict> and c"},
      {kKramdown, "1) a\n2) b\n", "1) a 2) b"},
      {kKramdown, "``{A}` then `B` and `C", "``{A} then B and C"},
  }));
  CAPTURE(markdown);
  CHECK(shown(markdown, dialect) == text);
}

TEST_CASE("a table has every cell that its generator shows", "[markdown]") {
  const std::string few = "a | b | c\n---|---\nd | e | f\ng | h | i | j\n";
  const auto& [dialect, markdown, text] = GENERATE_COPY(values<Case>({
      {kKramdown, few, "a b c\nd e f\ng h i j"},
      {kGoldmark, few, "a | b | c ---|--- d | e | f g | h | i | j"},
      {kGoldmark, "a | b\n---|---|---\nd | e | f\n", "a b\nd e f"},
      {kUnknown, few, "a b c\nd e f\ng h i j"},
      {kKramdown, "```\na | b\n|--\n```\n", "a | b |--"},
  }));
  CAPTURE(markdown);
  CHECK(shown(markdown, dialect) == text);
}

TEST_CASE("a line with a fence and a language ends no code, and a link no math", "[markdown]") {
  const auto& [dialect, markdown, text] = GENERATE(values<Case>({
      {kKramdown, "```markdown\n1. a\n\n   ```python\n   b\n```\n\n[c][d] {:e}\n\n[d]: /f\n",
       "1. a ```python b\nc"},
      {kGoldmark, "- [if $CC has](https://a.example/)\n- [b $HOME](https://a.example/)\n",
       "if $CC has\nb $HOME"},
  }));
  CAPTURE(markdown);
  CHECK(shown(markdown, dialect) == text);
}

TEST_CASE("indented text is code, and HTML only where no generator is known", "[markdown]") {
  const auto& [dialect, markdown, text] = GENERATE(values<Case>({
      {kGoldmark, "a:\n\n    # b\n    c <d> && \"e\"\n\n    <p>f</p>\n", "a:\n# b c <d> && \"e\" <p>f</p>"},
      {kUnknown, "a:\n\n    # b\n    c <lamp> && \"e\"\n\nf\n\n    <lamp colour=\"red\">\n",
       "a:\n# b c <lamp> && \"e\"\nf\n<lamp colour=\"red\">"},
      {kUnknown, "    <p>one</p>\n\n    two <b>three</b>\n\tfour\n", "one\ntwo three four"},
      {kUnknown, "one\n    <p>two</p>\n", "one\ntwo"},
  }));
  CAPTURE(markdown);
  CHECK(shown(markdown, dialect) == text);
}

TEST_CASE("hostile marks take time linear in the text", "[markdown]") {
  const std::string mark = GENERATE(values<std::string>({"{:",
                                                         "{:a}",
                                                         "[^1]",
                                                         "[^1]: a\n",
                                                         "* a\n{:toc}\n",
                                                         "a\n: b\n",
                                                         "<div>\n",
                                                         "<div markdown=\"1\">\n",
                                                         "*[",
                                                         "# a {#b}\n",
                                                         "    <p>\n\n",
                                                         "    a\n",
                                                         "{",
                                                         "}\n",
                                                         "</div>\n",
                                                         "x{{< a \"b c\" >}}",
                                                         "`",
                                                         "[a](",
                                                         "[a|b](c d",
                                                         "a|b\n-|\n",
                                                         "[",
                                                         "](",
                                                         "[a]: b c\n",
                                                         "<b>",
                                                         "`` `"}));
  std::string markdown;
  for (int i = 0; i < 100'000; ++i) markdown += mark;
  for (const Dialect dialect : {kUnknown, kGoldmark, kKramdown})
    CHECK(as_commonmark(markdown, dialect).size() < 10 * markdown.size());
}
