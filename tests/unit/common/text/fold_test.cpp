// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/fold.h"

#include <catch2/catch.hpp>

using namespace mitos::text;

TEST_CASE("spellings of one word fold to one form", "[text]") {
  struct Case {
    std::string a;
    std::string b;
  };
  const auto [a, b] = GENERATE(values<Case>({
      {"AI4Media", "ai4media"},
      {"café", "CAFE"},
      {"cafe\u0301", "café"},  // decomposed and composed
      {"Straße", "STRASSE"},
      {"ﬁnance", "finance"},  // a ligature out of a PDF
      {"ＡＢＣ１２", "abc12"},
      {"Φώτης", "ΦΩΤΗΣ"},
      {"ΙΩΆΝΝΗΣ", "Ιωάννης"},
      {"Ιωάννης", "ιωαννης"},
      {"λόγος", "λόγοσ"},  // the final sigma is a sigma
      {"ΜΑΪΟΥ", "Μαΐου"},
      {"προϋπολογισμός", "ΠΡΟΫΠΟΛΟΓΙΣΜΟΣ"},
      {"ἄνθρωπος", "άνθρωπος"},  // polytonic
      {"Ἑλλὰς", "Ελλάς"},
      {"ἀνθρώπῳ", "ΑΝΘΡΩΠΩΙ"},  // the iota below is one beside, as capitals write it
      {"ά", "\u03ac"},          // oxia and tonos
      {"don’t", "don't"},
      {"co\u00ADoperation", "cooperation"},  // a soft hyphen is not seen
      {"FØLSTAD", "folstad"},
      {"Wrocław", "WROCLAW"},
      {"Đorđe", "Dorde"},
      {"Guðrún", "gudrun"},
      {"Þórr", "thorr"},
      {"Ħamrun", "hamrun"},
      {"Ŧ", "t"},
      {"ışık", "ISIK"},
      {"IŞIK", "isik"},
      {"İSTANBUL", "istanbul"},
      {"Cœlacanthe", "coelacanthe"},
      {"Æsop", "AESOP"},
      {"Ŋaalaa", "naalaa"},
      {"Ĳsselmeer", "ijsselmeer"},
      {"Ǆamonja", "dzamonja"},
      {"Ƒ", "f"},
      {"Ɓulɓulde", "bulbulde"},
      {"Əliyev", "aliyev"},
      {"Ɔkwan", "okwan"},
      {"Rašeʼ", "rase'"},
      {"ʿAlī", "Ali"},
      {"ẞ", "ß"},
  }));
  CAPTURE(a, b);
  CHECK(fold(a) == fold(b));
}

TEST_CASE("different words stay different", "[text]") {
  struct Case {
    std::string a;
    std::string b;
  };
  const auto [a, b] = GENERATE(values<Case>({
      {"media", "medium"},
      {"α", "a"},  // alike to the eye, two scripts
      {"H2020", "H2021"},
      {"don't", "dont"},
      {"και", "κι"},
      {"が", "か"},
      {"กิน", "กน"},  // vowels are no accents
  }));
  CAPTURE(a, b);
  CHECK(fold(a) != fold(b));
}

TEST_CASE("what is folded already stays as it is", "[text]") {
  const std::string text = GENERATE(
      values<std::string>({"", "plain text, with 12 signs!", "ιωαννησ", "don't", "日本語", "проект"}));
  CAPTURE(text);
  CHECK(fold(text) == text);
  CHECK(fold(fold(text)) == text);
}

TEST_CASE("folding twice is folding once", "[text]") {
  const std::string text = GENERATE(values<std::string>(
      {"ΐ", "ΰ", "ᾴ", "İstanbul", "ŉ", "ẞ", "Ⓐ", "ﷺ", "Ǆ", "Ꭰ", "H₂O", "x²", "Ǿ", "ǣ", "Ʒ", "ʔ", "ꝥ"}));
  CAPTURE(text);
  CHECK(fold(fold(text)) == fold(text));
}

TEST_CASE("bytes that are no text fold to something, not to a crash", "[text]") {
  const std::string text =
      GENERATE(values<std::string>({"\xFF", "a\xC3", "\xE2\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80"}));
  CAPTURE(text);
  CHECK_FALSE(fold(text).empty());
}
