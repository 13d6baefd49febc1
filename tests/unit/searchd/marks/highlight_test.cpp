// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/marks/highlight.h"

#include <catch2/catch.hpp>

using namespace mitos::marks;

TEST_CASE("the typed letters of a word are marked, however they were written", "[highlight]") {
  struct Case {
    std::string text;
    std::vector<std::string> typed;
    std::string marked;
  };
  const auto& [text, typed, expected] = GENERATE(values<Case>({
      {"DakosWatch", {"dak"}, "<mark>Dak</mark>osWatch"},
      {"DakosWatch", {"dakoswatch"}, "<mark>DakosWatch</mark>"},
      {"Έξυπνες παγίδες", {"παγι", "ε"}, "<mark>Έ</mark>ξυπνες <mark>παγί</mark>δες"},
      {"cafe\u0301s", {"cafe"}, "<mark>cafe\u0301</mark>s"},  // the mark stays with its letter
      {"Straße", {"stras"}, "<mark>Straß</mark>e"},           // ß folds to two letters
      {"<b> & sea", {"b", "s"}, "&lt;<mark>b</mark>&gt; &amp; <mark>s</mark>ea"},
      {"sea seal", {"se", "sea"}, "<mark>sea</mark> <mark>sea</mark>l"},  // the longest
      {"undersea", {"sea"}, "undersea"},
      {"sea", {}, "sea"},
      {"", {"sea"}, ""},
  }));
  CAPTURE(text);
  CHECK(marked_beginnings(text, typed) == expected);
}
