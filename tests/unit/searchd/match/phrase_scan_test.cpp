// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/match/phrase_scan.h"

#include <catch2/catch.hpp>

#include <random>

#include "common/text/words.h"
#include "tests/support/seed.h"

namespace mitos::match {

TEST_CASE("a phrase is found wherever reading the whole text finds it", "[match]") {
  const std::vector<std::string> pieces{
      "data",     "Data",   "metadata", "set",          "sets",         "d\u00e1ta",  "\u201cdata\u201d",
      "-",        "\u2014", "data-set", "it's",         "SET",          "\u03b4ata",  "C++",
      "a_b",      "3.14",   "...",      "\u4e2d\u6587", "database",     "of",         "\u4e2ddata\u6587set",
      "data.net", ".NET",   "data'",    "'set",         "of+set",       "\u3001data", "d.a.t.a",
      "D.A.T.A.", "s.e.t.", "S.E.T",    "a.data",       "data.b",       "x.y",        "D.\u00c1.T.A.",
      "O.F.",     "and",    "&",        "AND",          "Κ\u03b1\u03b9"};
  const std::vector<std::vector<std::string>> phrases{{"data", "set"},
                                                      {"set", "data"},
                                                      {"data"},
                                                      {"of", "data", "set"},
                                                      {"set", "of", "sets"},
                                                      {"of", "of"},
                                                      {"\u4e2d\u6587", "data"},
                                                      {"data", "data"},
                                                      {"set", "data", "set"},
                                                      {"data", ".net"},
                                                      {"data", "and", "set"},
                                                      {"and", "data"},
                                                      {"set", "and"},
                                                      {"and"}};
  const unsigned seed = mitos::test::seed();
  CAPTURE(seed);
  std::mt19937 random(seed);
  text::Lexicon lexicon;
  std::size_t found = 0;
  for (int round = 0; round < 4'000; ++round) {
    std::string text;
    for (auto words = random() % 30; words > 0; --words) {
      text += pieces[random() % pieces.size()];
      constexpr std::string_view kBetween = "   \n\t-.'+&";
      text += kBetween[random() % kBetween.size()];
    }
    const std::vector<std::string>& phrase = phrases[random() % phrases.size()];
    PhraseScan scan(phrase, lexicon);
    CAPTURE(text, phrase);
    const bool whole = scan.is_in_by_words(text);
    found += whole ? 1U : 0U;
    REQUIRE(scan.is_in(text) == whole);
  }
  CHECK(found > 0);
}

TEST_CASE("a word of another spelling is seen by the quick look, too", "[match]") {
  text::Lexicon lexicon;
  PhraseScan scan({"smart", "cafe"}, lexicon);
  CHECK(scan.is_in("A SMART caf\u00e9, \u201copen\u201d"));
  CHECK(scan.is_in("smart --- \n Cafe"));
  CHECK_FALSE(scan.is_in("smart open caf\u00e9"));
  CHECK_FALSE(scan.is_in(""));
}

TEST_CASE("what is longer than a term is a word by its beginning", "[match]") {
  text::Lexicon lexicon;
  const std::string longest(text::kMaxTermBytes, 'a');
  for (const std::string& word : {longest, longest + "b", "\u00e1" + longest, longest + "\u00e1"}) {
    CAPTURE(word);
    PhraseScan scan({longest}, lexicon);
    CHECK(scan.is_in_by_words("of " + word + " and"));
    CHECK(scan.is_in("of " + word + " and"));
  }
}

}  // namespace mitos::match
