// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/elision.h"

#include <catch2/catch.hpp>
#include <string>

#include "common/text/lexicon.h"

using namespace mitos::text;

namespace {

std::string meant(const std::string& language, const std::string& word) {
  return word.substr(Elisions({"en", language}).length_in(word));
}

}  // namespace

TEST_CASE("an elided article is told from the word it stands before", "[text]") {
  struct Case {
    std::string language;
    std::string word;
    std::string meant;
  };
  const auto& [language, word, expected] = GENERATE(values<Case>({
      {"fr", "l'eau", "eau"},
      {"fr", "L’Europe", "Europe"},
      {"fr", "D'AIRAIN", "AIRAIN"},
      {"fr", "qu’il", "il"},
      {"fr", "jusqu'à", "à"},
      {"fr", "lorsqu'elle", "elle"},
      {"fr", "c'qu'il", "il"},
      {"it", "dell'acqua", "acqua"},
      {"it", "un'idea", "idea"},
      {"it", "quest'anno", "anno"},
      {"ca", "l'aigua", "aigua"},
      {"ca", "d’or", "or"},
      {"ga", "b'fhearr", "fhearr"},
      {"fr", "aujourd'hui", "aujourd'hui"},
      {"fr", "presqu'île", "presqu'île"},
      {"fr", "O'Brien", "O'Brien"},
      {"fr", "don't", "don't"},
      {"fr", "dell'acqua", "dell'acqua"},
      {"fr", "l'", "l'"},
      {"fr", "l", "l"},
      {"en", "l'eau", "l'eau"},
      {"el", "σ’αγαπώ", "σ’αγαπώ"},
  }));
  CAPTURE(language, word);
  CHECK(meant(language, word) == expected);
}

TEST_CASE("a lexicon of French takes off articles, and one of English leaves them", "[text]") {
  Lexicon french({"en", "fr"});
  CHECK(french.look_up("l’Énergie").folded == "energie");
  CHECK(french.look_up("l’Énergie").stem == french.look_up("énergie").stem);
  CHECK(french.look_up("L’eau").small);
  Lexicon english({"en", "el"});
  CHECK(english.look_up("l’eau").folded == "l'eau");
}
