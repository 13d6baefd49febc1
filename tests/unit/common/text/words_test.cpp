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

TEST_CASE("an invisible sign inside a word does not split it", "[text]") {
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

TEST_CASE("C++, C# and .NET are words of their own", "[text]") {
  struct Case {
    std::string text;
    std::vector<std::string> words;
  };
  const auto [text, words] = GENERATE(values<Case>({
      {"C++", {"C++"}},
      {"in C++, C# and C", {"in", "C++", "C#", "and", "C"}},
      {"C++17", {"C++", "17"}},
      {"(c++)", {"c++"}},
      {"a+++b", {"a", "b"}},
      {"C#m", {"C", "m"}},
      {"Notepad++", {"Notepad"}},
      {"1++", {"1"}},
      {".NET", {".NET"}},
      {"the .Net framework", {"the", ".Net", "framework"}},
      {"ASP.NET", {"ASP", "NET"}},
      {"example.net", {"example", "net"}},
      {".network", {"network"}},
      {"end. NET", {"end", "NET"}},
  }));
  CAPTURE(text);
  CHECK(words_of(text) == words);
}

TEST_CASE("a script without blanks falls apart into its words", "[text]") {
  struct Case {
    std::string text;
    std::vector<std::string> words;
  };
  const auto [text, words] = GENERATE(values<Case>({
      {"機械学習", {"機械", "学習"}},
      {"人工智能技术", {"人工", "智能", "技术"}},
      {"データベース検索", {"データベース", "検索"}},
      {"AI技術と水", {"AI", "技術", "と", "水"}},
      {"搜索，引擎。", {"搜索", "引擎"}},
      {"การค้นหา", {"การ", "ค้นหา"}},
      {"기계 학습", {"기계", "학습"}},  // Korean has blanks
  }));
  CAPTURE(text);
  CHECK(words_of(text) == words);
}

TEST_CASE("a long text without blanks or punctuation is read to its end", "[text]") {
  std::string text;
  for (int i = 0; i < 5'000; ++i) text += "検索";
  std::size_t bytes = 0;
  for_each_word(text, [&](Word word) { bytes += word.end - word.begin; });
  CHECK(bytes == text.size());
}

TEST_CASE("words are linked when only a sign of a name stands between them", "[text]") {
  struct Case {
    std::string text;
    bool linked;
  };
  const auto [text, linked] = GENERATE(values<Case>({
      {"K-Space", true},      {"dem@care", true},     {"a&b", true},      {"ICT_48", true},
      {"K\u2010Space", true}, {"K\u2011Space", true}, {"iti.gr", true},   {"v3.5", true},
      {"x.y", true},          {"J. K.", false},       {"Ι. Κ.", false},   {"J. Kim", false},
      {"j. k.", false},       {"end.Next", false},  // a forgotten blank
      {"τέλος.Αρχή", false},  {"and/or", false},      {"one two", false}, {"a - b", false},
      {"a--b", false},        {"a—b", false},
  }));
  CAPTURE(text);
  std::vector<Word> words;
  for_each_word(text, [&](Word word) { words.push_back(word); });
  REQUIRE(words.size() == 2);
  CHECK_FALSE(words[0].linked);
  CHECK(words[1].linked == linked);
}

TEST_CASE("a copy of a reader goes on by itself", "[text]") {
  const std::string text = "alpha 機械学習 beta";
  WordReader reader(text);
  reader.next();
  reader.next();
  WordReader copy = reader;
  CHECK(bytes_of(text, *copy.next()) == "学習");
  CHECK(bytes_of(text, *copy.next()) == "beta");
  CHECK_FALSE(copy.next());
  CHECK(bytes_of(text, *reader.next()) == "学習");
}

TEST_CASE("who looks for no word of a script without blanks may read its runs whole", "[text]") {
  const std::string text = "AI 機械学習 system";
  std::vector<std::string_view> words;
  WordReader reader(text, Runs::whole);
  while (const auto word = reader.next()) words.push_back(bytes_of(text, *word));
  CHECK(words == std::vector<std::string_view>{"AI", "機械学習", "system"});
  CHECK(has_run(text));
  CHECK_FALSE(has_run("AI, όραση и 기계"));
}
