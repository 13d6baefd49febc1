// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/words.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace mitos::text;

namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for_each_word(text, [&](Word word) { words.emplace_back(bytes_of(text, word)); });
  return words;
}

}  // namespace

TEST_CASE("a text falls apart into its words, none glued, none lost", "[text]") {
  struct Case {
    std::string text;
    std::vector<std::string> words;
  };
  const auto [text, words] = GENERATE(values<Case>({
      {"", {}},
      {" \t\n", {}},
      {"…—«»!?", {}},
      {"one", {"one"}},
      {"  one,two;three ", {"one", "two", "three"}},
      {"AI4Media", {"AI4Media"}},
      {"ICT-48-2020", {"ICT", "48", "2020"}},
      {"H2020, ICT_48/x.y", {"H2020", "ICT", "48", "x", "y"}},
      {"42", {"42"}},
      {"3.14", {"3", "14"}},
      {"café crème", {"café", "crème"}},
      {"cafe\u0301s", {"cafe\u0301s"}},
      {"Όραση υπολογιστών.", {"Όραση", "υπολογιστών"}},
      {"«Μίτος»·έργο", {"Μίτος", "έργο"}},
      {"ἄνθρωπος, ἀγαθός", {"ἄνθρωπος", "ἀγαθός"}},
      {"one\u00A0two\u2003three\u3000four", {"one", "two", "three", "four"}},
      {"ένα\u2028δύο", {"ένα", "δύο"}},
      {"word—word…word", {"word", "word", "word"}},
      {"H₂O x²", {"H₂O", "x²"}},
      {"日本語 текст", {"日本語", "текст"}},
      {"💡idea💡", {"idea"}},
      {"a@b.gr", {"a", "b", "gr"}},
  }));
  CAPTURE(text);
  CHECK(words_of(text) == words);
}

TEST_CASE("an apostrophe belongs to a word only between two letters", "[text]") {
  struct Case {
    std::string text;
    std::vector<std::string> words;
  };
  const auto [text, words] = GENERATE(values<Case>({
      {"don't", {"don't"}},
      {"don’t", {"don’t"}},
      {"l’eau", {"l’eau"}},
      {"σ' αγαπώ", {"σ", "αγαπώ"}},
      {"'quoted'", {"quoted"}},
      {"‘quoted’", {"quoted"}},
      {"projects' aims", {"projects", "aims"}},
      {"rock''n''roll", {"rock", "n", "roll"}},
      {"x'", {"x"}},
      {"'", {}},
      {"’’", {}},
  }));
  CAPTURE(text);
  CHECK(words_of(text) == words);
}

TEST_CASE("what nobody sees inside a word does not split it", "[text]") {
  const std::string hidden = GENERATE(values<std::string>({
      "\u00AD",  // soft hyphen
      "\u200B",  // zero width space, a <wbr> in one character
      "\u200C",  // zero width non-joiner
      "\u200D",  // zero width joiner
      "\u2060",  // word joiner
      "\uFEFF",  // a byte order mark gone astray
  }));
  CHECK(words_of("co" + hidden + "operation").size() == 1);
}

TEST_CASE("bytes that are not UTF-8 are gaps", "[text]") {
  struct Case {
    std::string text;
    std::vector<std::string> words;
  };
  const auto [text, words] = GENERATE(values<Case>({
      {"one\xFFtwo", {"one", "two"}},
      {"one\xC3", {"one"}},
      {"\x80\x80one", {"one"}},
      {"one\xE2\x80", {"one"}},
      {"one'\xC3", {"one"}},
      {"one\xED\xA0\x80two", {"one", "two"}},
      {std::string("one\0two", 7), {"one", "two"}},
  }));
  CAPTURE(text);
  CHECK(words_of(text) == words);
}

TEST_CASE("words are found from any place on", "[text]") {
  const std::string_view text = "alpha beta";
  const auto second = next_word(text, 5);
  REQUIRE(second);
  CHECK(bytes_of(text, *second) == "beta");
  CHECK_FALSE(next_word(text, text.size()));
  CHECK_FALSE(next_word("", 0));
}
