// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/fuzz/marked_text.h"

#include <catch2/catch.hpp>

using namespace mitos::fuzz;

TEST_CASE("marks that are nested, empty or left open, and what is not escaped, are seen", "[fuzz]") {
  for (const char* html : {"<mark>a", "a</mark>", "<mark><mark>a</mark></mark>", "<mark></mark>", "<b>a</b>",
                           "a & b", "a > b", "\"a\"", "'a'", "&nbsp;", "&lt;<mark>a</mark"}) {
    INFO(html);
    CHECK_FALSE(read_marked(html).has_value());
  }
  const auto read = read_marked("&lt;<mark>a &amp; b</mark>&gt; &quot;&#39;");
  REQUIRE(read.has_value());
  CHECK(read->text == "<a & b> \"'");
  REQUIRE(read->marks.size() == 1);
  CHECK(read->marks[0].begin == 1);
  CHECK(read->marks[0].end == 6);
}

TEST_CASE("a mark that is no whole word is seen", "[fuzz]") {
  CHECK(fault_in_whole("the <mark>fires</mark>", "the fires", Cover::whole_words) == "");
  CHECK(fault_in_whole("the <mark>fire</mark>s", "the fires", Cover::whole_words) != "");
  CHECK(fault_in_whole("the <mark>fire</mark>s", "the fires", Cover::beginnings_of_words) == "");
  CHECK(fault_in_whole("the f<mark>ires</mark>", "the fires", Cover::beginnings_of_words) != "");
  CHECK(fault_in_whole("the <mark>fires</mark>", "a fires", Cover::whole_words) != "");
}

TEST_CASE("a passage that is not in the text, too long, or marked inside words is seen", "[fuzz]") {
  const std::string text = "Smoke over\n\nthe bay. Fire… crews left; firefly.";
  CHECK(fault_in_passage("… over the <mark>bay</mark>. …", text, 20) == "");
  CHECK(fault_in_passage("<mark>Smoke</mark> over …", text, 20) == "");
  CHECK(fault_in_passage("<mark>Smoke</mark> … Fire… crews left …", text, 40) == "");
  CHECK(fault_in_passage("… <mark>crews</mark> … Smoke …", text, 40) != "");
  CHECK(fault_in_passage("… over a bay …", text, 20) != "");
  CHECK(fault_in_passage("… <mark>fire</mark>fly.", text, 20) != "");
  CHECK(fault_in_passage("… over the bay. …", text, 5) != "");
  CHECK(fault_in_passage("… \xce …", text, 20) != "");
}
