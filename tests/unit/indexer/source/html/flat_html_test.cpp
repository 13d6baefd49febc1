// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/html/flat_html.h"

#include <catch2/catch.hpp>

#include "indexer/source/html/tree_cost.h"

using namespace mitos::source;

namespace {

std::string repeated(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("a page is read flat from the 257th open element or attribute on", "[source]") {
  CHECK_FALSE(is_costly_tree(repeated("<div>", 256)));
  CHECK(is_costly_tree(repeated("<div>", 257)));
  CHECK(is_costly_tree(repeated("<rt>", 257)));
  CHECK_FALSE(is_costly_tree("<ruby>" + repeated("x<rt>y", 1'000) + "</ruby>"));
  CHECK_FALSE(is_costly_tree(repeated("<ruby>x<rt>y</ruby>", 1'000)));
  CHECK_FALSE(is_costly_tree("<p" + repeated(" a", 256) + ">"));
  CHECK(is_costly_tree("<p" + repeated(" a", 257) + ">"));
  CHECK(is_costly_tree("<p" + repeated(" a", 257)));
}

TEST_CASE("what HTML closes by itself makes no page deep", "[source]") {
  const std::string unit = GENERATE(
      values<std::string>({"<p>x", "<li>x", "<br>", "<tr><td>x", "<img src=a>", "<div>x</div>", "<b>x</b>",
                           "<!-- <div> -->", "<script>'<div>'</script>", "<svg><path/></svg>"}));
  CAPTURE(unit);
  CHECK_FALSE(is_costly_tree(repeated(unit, 1'000)));
}

TEST_CASE("a tree that is costly without being deep on paper is read flat", "[source]") {
  const std::string unit =
      GENERATE(values<std::string>({"<div><table></div>", "<div><object></div></object>", "<p><b id=1></p>",
                                    "<svg><p><foo/>", "<svg><title><div>"}));
  CAPTURE(unit);
  CHECK(is_costly_tree(repeated(unit, 1'000)));
}

TEST_CASE("a flat page has its title, headings and text, entities decoded", "[source]") {
  const HtmlText text =
      HtmlReader().read("<title>A &amp; B</title><style>no</style>" + repeated("<div>", 1'000) +
                        "one<p>two<td>three</td>four <h2>Head &lt;</h2>5 < 6" +
                        "<script>var no = '<p>';</script><!-- no --><textarea><b></textarea>");
  CHECK(text.title == "A & B");
  CHECK(text.headings == std::vector<std::string>{"Head <"});
  CHECK(text.text == "one\ntwo three four\n5 < 6 <b>");
}

TEST_CASE("documents that took minutes are read at once", "[source]") {
  const std::string html = GENERATE_COPY(values<std::string>({
      "<p " + repeated("a=1 ", 500'000) + ">found",
      repeated("<div>", 200'000) + "found",
      repeated("<b><i>", 200'000) + "found",
      repeated("<table><tr><td>", 100'000) + "found",
  }));
  const ProcessorBudget budget;
  CHECK(HtmlReader().read(html, budget).text == "found");
}
