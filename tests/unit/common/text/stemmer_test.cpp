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
  CHECK(stemmer.stems(a).front() == stemmer.stems(b).front());
}

TEST_CASE("different words keep different stems", "[text]") {
  Stemmer stemmer;
  CHECK(stemmer.stems("media").front() != stemmer.stems("medicine").front());
  CHECK(stemmer.stems("border").front() != stemmer.stems("board").front());
}

TEST_CASE("forms of a Greek word share a stem, as folding leaves them", "[text]") {
  Stemmer stemmer;
  CHECK(stemmer.stems("οραση").front() == stemmer.stems("ορασεισ").front());
  CHECK(stemmer.stems("συνοριακη").front() == stemmer.stems("συνοριακησ").front());
  CHECK(stemmer.stems("αναζητηση").front() != stemmer.stems("αναζητω").front());
}

TEST_CASE("what is neither English nor Greek stays as it is", "[text]") {
  const std::string word = GENERATE(values<std::string>({"", "2020", "проект", "日本語"}));
  CAPTURE(word);
  Stemmer stemmer;
  CHECK(stemmer.stems(word).front() == word);
}

TEST_CASE("a stemmer does not remember the word before", "[text]") {
  Stemmer stemmer;
  const std::string alone = stemmer.stems("running").front();
  stemmer.stems("internationalisation");
  stemmer.stems("οραση");
  CHECK(stemmer.stems("running").front() == alone);
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
      if (stemmer.stems(word).front().empty()) FAIL(word);
    }
    words = std::move(longer);
  }
}

TEST_CASE("a word has a stem for each language that could have written it", "[text]") {
  Stemmer stemmer({"en", "de", "el", "ru"});
  CHECK(stemmer.stems("hausern") == std::vector<std::string>{"hausern", "haus"});
  CHECK(stemmer.stems("ορασεισ") == std::vector<std::string>{"ορασ"});
  CHECK(stemmer.stems("книга") == stemmer.stems("книгу"));
  CHECK(stemmer.stems("2020") == std::vector<std::string>{"2020"});
  CHECK(stemmer.stems("検索") == std::vector<std::string>{"検索"});
}

TEST_CASE("a language without a stemmer leaves its words as they are", "[text]") {
  Stemmer stemmer({"zh", "ja"});
  CHECK(stemmer.stems("projects") == std::vector<std::string>{"projects"});
}

TEST_CASE("beside stems of others, words of a language without a stemmer are themselves", "[text]") {
  using Stems = std::vector<std::string>;
  CHECK(Stemmer({"en", "pl"}).stems("wszystkie") == Stems{"wszystki", "wszystkie"});
  CHECK(Stemmer({"pl", "en"}).stems("strony") == Stems{"strony", "stroni"});
  CHECK(Stemmer({"en", "pl", "cs"}).stems("dane") == Stems{"dane"});
  CHECK(Stemmer({"ru", "uk"}).stems("довіри") == Stems{"довір", "довіри"});
  CHECK(Stemmer({"en", "uk"}).stems("projects") == Stems{"project"});
}

TEST_CASE("a region does not change how words are stemmed", "[text]") {
  CHECK(Stemmer({"pt-br"}).stems("pesquisadores") == Stemmer({"pt"}).stems("pesquisadores"));
  CHECK(Stemmer({"pt-br"}).stems("pesquisadores").front() != "pesquisadores");
  CHECK(Stemmer({"nb"}).stems("prosjekter") == Stemmer({"no"}).stems("prosjekter"));
}

TEST_CASE("a text needs its own language's stemmer and one for each other script", "[text]") {
  const std::vector<std::string> all{"en", "el", "de", "ru"};
  CHECK(stemming_languages("en", all) == std::vector<std::string>{"en", "el", "ru"});
  CHECK(stemming_languages("de", all) == std::vector<std::string>{"de", "el", "ru"});
  CHECK(stemming_languages("fr", all) == std::vector<std::string>{"en", "el", "ru"});
}
