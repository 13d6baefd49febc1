// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/markdown/markdown.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "indexer/source/html/html_text.h"

using namespace mitos::source;

namespace {

HtmlText read(std::string_view markdown) {
  return HtmlReader().read(markdown_to_html(markdown));
}

}  // namespace

TEST_CASE("Markdown's signs are no text, its words all are", "[markdown]") {
  struct Case {
    std::string markdown;
    std::string text;
  };
  const auto [markdown, text] = GENERATE(values<Case>({
      {"", ""},
      {"one\ntwo\n\nthree", "one two\nthree"},
      {"one  \ntwo", "one\ntwo"},
      {"**bold** and _italic_ and ~~struck~~", "bold and italic and struck"},
      {"AI**4**Media", "AI4Media"},
      {"[a link](https://mitos.example \"title\")", "a link"},
      {"![a picture](x.png \"a title\")", "a picture"},
      {"in![a *buoy*](x.png)line", "in a buoy line"},
      {"a\n\n    # b <c>\n\n    d && e\n", "a\n# b <c> d && e"},
      {"[one][a], [two][] and [three]\n\n[a]: /x\n[two]: /y 'z'\n[three]: /w", "one, two and three"},
      {"<https://mitos.example>", "https://mitos.example"},
      {"- one\n- two\n  - inner\n", "one\ntwo\ninner"},
      {"1. one\n2. two\n", "one\ntwo"},
      {"- [x] done\n- [ ] open\n", "done\nopen"},
      {"> quoted\n\nafter", "quoted\nafter"},
      {"| a | b |\n|---|---|\n| c | d |\n", "a b\nc d"},
      {"`code` and\n\n```cpp\nint x;\n```\n", "code and\nint x;"},
      {"one\n\n---\n\ntwo", "one\ntwo"},
      {"caf&eacute; R&D 1 < 2", "café R&D 1 < 2"},
      {"\\*not bold\\*", "*not bold*"},
      {"snake_case_name", "snake_case_name"},
      {"Ελληνικά **έντονα**", "Ελληνικά έντονα"},
  }));
  CAPTURE(markdown);
  CHECK(read(markdown).text == text);
}

TEST_CASE("HTML inside Markdown is HTML", "[markdown]") {
  struct Case {
    std::string markdown;
    std::string text;
  };
  const auto [markdown, text] = GENERATE(values<Case>({
      {"<p>one</p>\n<p>two</p>", "one\ntwo"},
      {"one <b>two</b> three", "one two three"},
      {"<div>\n\n**bold**\n\n</div>", "bold"},
      {"<!-- hidden -->\n\none", "one"},
      {"<script>\nhidden\n\nhidden\n</script>\n\none", "one"},
      {"one\n    <p>indented</p>\n", "one\nindented"},
      {"\tindented prose", "indented prose"},
  }));
  CAPTURE(markdown);
  CHECK(read(markdown).text == text);
}

TEST_CASE("Markdown's headings are headings", "[markdown]") {
  const HtmlText page = read("# One\n\ntext\n\nTwo\n===\n\n###### Six ######\n\n#none\n");
  CHECK(page.headings == std::vector<std::string>{"One", "Two", "Six"});
  CHECK(page.text == "text\n#none");
}

TEST_CASE("patterns that are known to hang parsers come back", "[markdown]") {
  const std::string pattern = GENERATE(values<std::string>(
      {"[", "![", "*a ", "_a ", "`", "<", "> ", "- ", "[a](", "&", "***", "~~a ", "| a ", "<!--", "\\"}));
  std::string markdown;
  for (int i = 0; i < 10'000; ++i) markdown += pattern;
  CHECK_NOTHROW(markdown_to_html(markdown));
}

TEST_CASE("256 quotes or lists stand in each other, and deeper ones are text of the last", "[markdown]") {
  struct Case {
    std::string mark;
    std::string element;
  };
  const auto [mark, element] =
      GENERATE(values<Case>({{"> ", "<blockquote>"}, {"- ", "<ul>"}, {"1. ", "<ol>"}}));
  for (const std::size_t deep : {255U, 256U, 257U, 2'000U}) {
    std::string markdown;
    for (std::size_t i = 0; i < deep; ++i) markdown += mark;
    const std::string html = markdown_to_html(markdown + "word");
    std::size_t found = 0;
    for (std::size_t at = html.find(element); at != std::string::npos; at = html.find(element, at + 1))
      ++found;
    CAPTURE(mark, deep);
    CHECK(found == std::min<std::size_t>(deep, 256));
    CHECK(read(markdown + "word").text == "word");
  }
}

TEST_CASE("a paragraph ends after 200,000 signs, and loses no word by it", "[markdown]") {
  const auto lines = [](std::size_t signs) {
    std::string markdown = "before ";
    for (std::size_t i = 0; i < signs; ++i) markdown += "[x";
    const std::string text = read(markdown + " behind").text;
    CHECK(text.starts_with("before [x"));
    CHECK(text.ends_with("[x behind"));
    CHECK(static_cast<std::size_t>(std::count(text.begin(), text.end(), 'x')) == signs);
    return 1 + std::count(text.begin(), text.end(), '\n');
  };
  CHECK(lines(199'999) == 1);
  CHECK(lines(200'001) == 2);
  CHECK(lines(400'001) == 3);
}

TEST_CASE("where lines are many, quotes and lists are less deep", "[markdown]") {
  std::string markdown;
  for (int i = 0; i < 20; ++i) markdown += "> ";
  markdown += "word";
  for (int i = 0; i < 10'000'000; ++i) markdown += "\n";
  const std::string html = markdown_to_html(markdown + "end");
  std::size_t found = 0;
  for (std::size_t at = html.find("<blockquote>"); at != std::string::npos;
       at = html.find("<blockquote>", at + 1))
    ++found;
  CHECK(found == 9);
  CHECK(html.find("word") != std::string::npos);
  CHECK(html.find("end") != std::string::npos);
}
