// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/walk/language.h"

#include <catch2/catch.hpp>

using namespace mitos::source;

TEST_CASE("a file name's suffix tells a language only if it is one", "[source]") {
  struct Case {
    std::string name;
    std::string language;
  };
  const auto [name, language] = GENERATE(values<Case>({
      {"name.el", "el"},
      {"name.zh-cn", "zh-cn"},
      {"name.pt-BR", "pt-BR"},
      {"name.en-", ""},
      {"name.en-x", ""},
      {"name.is-not-one", ""},
      {"name.en", "en"},
      {"a.b.fr", "fr"},
      {"name", ""},
      {"", ""},
      {".el", ""},
      {"name.", ""},
      {"name.xx", ""},
      {"name.12", ""},
      {"name.EL", ""},
      {"name.ell", ""},
      {"name.e", ""},
      {"el", ""},
      {"name.el.x", ""},
  }));
  CAPTURE(name);
  CHECK(language_suffix(name) == language);
}

TEST_CASE("a text is Greek if most of its letters are", "[source]") {
  struct Case {
    std::string text;
    std::string language;
  };
  const auto [text, language] = GENERATE(values<Case>({
      {"Μηχανή αναζήτησης", "el"},
      {"ἄνθρωπος", "el"},
      {"Το έργο AI4Media της μονάδας", "el"},
      {"The project Μίτος of the unit", "en"},
      {"", "en"},
      {"2021-05-14", "en"},
      {"déjà vu", "en"},
      {"\xCE", "en"},
  }));
  CAPTURE(text);
  CHECK(guess_language(text, {"en", "el"}) == language);
}

TEST_CASE("a language is guessed from the beginning, wherever that is cut", "[source]") {
  std::string text;
  for (int i = 0; i < 3'000; ++i) text += "ω";
  CHECK(guess_language("x" + text, {"en", "el"}) == "el");
  CHECK(guess_language(text + std::string(100'000, 'x'), {"en", "el"}) == "el");
}

TEST_CASE("a text is in that of the catalogue's languages in which it reads", "[source]") {
  struct Case {
    std::string text;
    std::string language;
  };
  const std::vector<std::string> languages{"el", "en", "de", "fr", "zh"};
  const auto [text, language] = GENERATE(values<Case>({
      {"Das Projekt entwickelt neue Verfahren zur Suche in großen Sammlungen von Bildern.", "de"},
      {"Le projet développe de nouvelles méthodes pour la recherche d'images.", "fr"},
      {"The project develops new methods for searching large collections of images.", "en"},
      {"Το έργο αναπτύσσει νέες μεθόδους αναζήτησης.", "el"},
      {"该项目开发用于搜索大量图像的新方法。", "zh"},
      {"Il progetto sviluppa nuovi metodi per la ricerca di immagini nelle raccolte.", "en"},  // not offered
      {"2021", "en"},
      {"", "en"},
  }));
  CAPTURE(text);
  CHECK(guess_language(text, languages) == language);
}

TEST_CASE("a text too short to be sure of is in the first language that is written so", "[source]") {
  struct Case {
    std::string text;
    std::string language;
  };
  const std::vector<std::string> languages{"en", "uk", "pl", "zh-cn", "ja", "ko"};
  const auto [text, language] = GENERATE(values<Case>({
      {"Ось", "uk"},
      {"Ова", "uk"},
      {"研究の", "ja"},
      {"한국", "ko"},
      {"Nota", "en"},
      {"Nasze dane i wszystkie usługi publiczne w jednym miejscu.", "pl"},
      {"该项目开发用于搜索大量图像的新方法。", "zh-cn"},
  }));
  CAPTURE(text);
  CHECK(guess_language(text, languages) == language);
}

TEST_CASE("a language is guessed under whichever code the catalogue has it", "[source]") {
  CHECK(guess_language("הפרויקט מפתח שיטות חדשות לחיפוש תמונות באוספים גדולים.", {"en", "he"}) == "he");
  CHECK(guess_language("Prosjektet utvikler nye metoder for å søke etter bilder i store samlinger.",
                       {"en", "nb"}) == "nb");
  CHECK(guess_language("O projeto desenvolve novos métodos de pesquisa de imagens.", {"en", "pt-br"}) ==
        "pt-br");
}

TEST_CASE("a catalogue in one language has nothing to guess", "[source]") {
  CHECK(guess_language("anything", {"de"}) == "de");
  CHECK(guess_language("anything", {"el"}) == "el");
}

TEST_CASE("a suffix is a language's if the catalogue has it, with whichever region", "[source]") {
  const std::vector<std::string> languages{"en", "zh"};
  CHECK(suffix_among("name.zh-cn", languages) == "zh-cn");
  CHECK(suffix_among("name.en", languages) == "en");
  CHECK(suffix_among("name.fr", languages).empty());
  CHECK(suffix_among("name", languages).empty());
  CHECK(suffix_among("name.zh-cn", {"en", "zh-hans"}) == "zh-cn");
}
