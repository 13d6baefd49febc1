// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/plain_title.h"

#include <catch2/catch.hpp>

using namespace mitos::source;

TEST_CASE("a title shows without what only makes its looks", "[source]") {
  struct Case {
    std::string typed;
    std::string shown;
  };
  const auto& [typed, shown] = GENERATE(values<Case>({
      {"<div dir=\"rtl\">برشامة</div> of <strike>65%</strike> 80%", "برشامة of 65% 80%"},
      {"Growth of <em>Posidonia oceanica</em> &amp; CO<sub>2</sub>", "Growth of Posidonia oceanica & CO2"},
      {"The **bold** `vmax` [model](https://x.example)", "The bold vmax model"},
      {"One<br>two<br/>three", "One two three"},
      {"<a href=\"/x\">Linked</a> title", "Linked title"},
      {"R&amp;D &ndash; caf&eacute;", "R&D – café"},
      {"*Posidonia* and _Zostera_", "Posidonia and Zostera"},
      {"The `<div>` element &lt;p&gt;", "The <div> element <p>"},
      {"{{ site.title }} news", "news"},
  }));
  CAPTURE(typed);
  HtmlReader reader;
  CHECK(plain_title(typed, Generator::unknown, reader) == shown);
}

TEST_CASE("signs in a title that make no looks stay", "[source]") {
  const std::string typed = GENERATE(values<std::string>({"Plain",
                                                          "The <video> element",
                                                          "Vec<T> and Map<K, V>",
                                                          "a < b & c",
                                                          "C*-algebras and K*-theory",
                                                          "SELECT * FROM * WHERE",
                                                          "snake_case_name",
                                                          "__init__ and __main__",
                                                          "1. Introduction",
                                                          "# of pages",
                                                          "- x",
                                                          "[WIP] draft",
                                                          "C#",
                                                          "AT&T",
                                                          "{{ x }}",
                                                          "*",
                                                          "``",
                                                          "<em>",
                                                          "> quoted",
                                                          "2 * 3 = 6",
                                                          "x*y*z and 2**n**m",
                                                          "$5 and $10",
                                                          "I \u2764 <3 it"}));
  CAPTURE(typed);
  HtmlReader reader;
  CHECK(plain_title(typed, Generator::unknown, reader) == typed);
}

TEST_CASE("to Hugo, braces in a title are text", "[source]") {
  HtmlReader reader;
  CHECK(plain_title("{{ site.title }} news", Generator::hugo, reader) == "{{ site.title }} news");
}

TEST_CASE("a value has the characters that it names", "[source]") {
  struct Case {
    std::string typed;
    std::string read;
  };
  const auto& [typed, read] = GENERATE(values<Case>({
      {"R&amp;D", "R&D"},
      {"caf&eacute;", "café"},
      {"Ren&eacute;e Moreau", "Renée Moreau"},
      {"&#233;t&#xe9;", "été"},
      {"Smith &amp; Sons; Jones", "Smith & Sons; Jones"},
      {"a &lt; b", "a < b"},
      {"R&D", "R&D"},
      {"AT&T; Bell", "AT&T; Bell"},
      {"x < y &amp; z", "x < y & z"},
      {"&unknown;", "&unknown;"},
      {"", ""},
  }));
  CAPTURE(typed);
  HtmlReader reader;
  CHECK(without_entities(typed, reader) == read);
}
