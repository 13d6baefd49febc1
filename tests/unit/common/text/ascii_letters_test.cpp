// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/ascii_letters.h"

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>

#include "common/text/ascii.h"

using namespace mitos::text;

namespace {

bool is_small_latin(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(c, &status) == USCRIPT_LATIN && u_isalpha(c) != 0 &&
         u_getIntPropertyValue(c, UCHAR_DECOMPOSITION_TYPE) == U_DT_NONE &&
         u_hasBinaryProperty(c, UCHAR_CHANGES_WHEN_NFKC_CASEFOLDED) == 0;
}

// What ICU's transform makes of a letter; none if that is not letters of ASCII.
std::optional<std::string> by_icu(const icu::Transliterator& latin_ascii, UChar32 c) {
  icu::UnicodeString units(c);
  latin_ascii.transliterate(units);
  std::string letters;
  units.foldCase().toUTF8String(letters);  // small capitals become great ones
  const bool plain = std::all_of(letters.begin(), letters.end(), is_ascii_letter);
  return plain ? std::optional(letters) : std::nullopt;
}

}  // namespace

TEST_CASE("small Latin letters are typed as CLDR's transform has them", "[text]") {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> latin_ascii(
      icu::Transliterator::createInstance("Latin-ASCII", UTRANS_FORWARD, status));
  REQUIRE(U_SUCCESS(status));
  constexpr UChar32 kLastOfPlane = 0xffff;
  int letters = 0;
  for (UChar32 c = 0x80; c <= kLastOfPlane; ++c) {
    if (!is_small_latin(c)) continue;
    const std::optional<std::string> expected = by_icu(*latin_ascii, c);
    if (!expected) continue;
    ++letters;
    CAPTURE(c);
    CHECK(ascii_letters_for(static_cast<char32_t>(c)) == expected);
  }
  CHECK(letters > 150);
}

TEST_CASE("letters that CLDR's transform lacks are typed as Lucene has them", "[text]") {
  CHECK(ascii_letters_for(U'ə') == "a");
  CHECK(ascii_letters_for(U'ȣ') == "ou");
  CHECK(ascii_letters_for(U'\u02bc') == "'");
  CHECK(ascii_letters_for(U'\u02bf') == "");
  CHECK_FALSE(ascii_letters_for(U'a'));
  CHECK_FALSE(ascii_letters_for(U'é'));
  CHECK_FALSE(ascii_letters_for(U'μ'));
}
