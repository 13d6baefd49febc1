// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/stemmer.h"

#include <catch2/catch.hpp>

using namespace mitos::text;

TEST_CASE("inflected forms of an English word meet in one stem", "[text]") {
  struct Case {
    std::string a;
    std::string b;
  };
  const auto [a, b] = GENERATE(values<Case>({
      {"project", "projects"},
      {"search", "searching"},
      {"index", "indexed"},
      {"city", "cities"},
      {"model", "modelling"},
      {"robot", "robot's"},
  }));
  CAPTURE(a, b);
  Stemmer stemmer;
  CHECK(stemmer.stem(a) == stemmer.stem(b));
}

TEST_CASE("different words keep different stems", "[text]") {
  Stemmer stemmer;
  CHECK(stemmer.stem("media") != stemmer.stem("medicine"));
  CHECK(stemmer.stem("border") != stemmer.stem("board"));
}

TEST_CASE("forms of a Greek word share a stem, as folding leaves them", "[text]") {
  Stemmer stemmer;
  CHECK(stemmer.stem("οραση") == stemmer.stem("ορασεισ"));
  CHECK(stemmer.stem("συνοριακη") == stemmer.stem("συνοριακησ"));
  CHECK(stemmer.stem("αναζητηση") != stemmer.stem("αναζητω"));
}

TEST_CASE("what is neither English nor Greek stays as it is", "[text]") {
  const std::string word = GENERATE(values<std::string>({"", "2020", "проект", "日本語"}));
  CAPTURE(word);
  Stemmer stemmer;
  CHECK(stemmer.stem(word) == word);
}

TEST_CASE("a stemmer does not remember the word before", "[text]") {
  Stemmer stemmer;
  const std::string alone = stemmer.stem("running");
  stemmer.stem("internationalisation");
  stemmer.stem("οραση");
  CHECK(stemmer.stem("running") == alone);
}

TEST_CASE("no Greek word is stemmed away", "[text]") {
  Stemmer stemmer;
  const std::vector<std::string> letters{"α", "γ", "δ", "ε", "η", "θ", "ι", "κ",
                                         "λ", "μ", "ν", "ο", "σ", "τ", "υ", "ω"};
  std::vector<std::string> words{""};
  for (int length = 1; length <= 3; ++length) {
    std::vector<std::string> longer;
    for (const std::string& word : words) {
      for (const std::string& letter : letters) longer.push_back(word + letter);
    }
    for (const std::string& word : longer) {
      if (stemmer.stem(word).empty()) FAIL(word);
    }
    words = std::move(longer);
  }
}
