// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/value_key.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "common/text/ascii.h"
#include "common/text/fold.h"
#include "common/text/next_character.h"
#include "common/text/utf8.h"

namespace mitos::text {
namespace {

// A sign that is taken for one of ASCII, and whether careful writers use it in a text.
struct Sign {
  UChar32 sign;
  char plain;
  bool is_usual;
};

constexpr std::array<Sign, 29> kSigns{{
    {0x2010, '-', false},  {0x2011, '-', false},  {0x2012, '-', false}, {0x2013, '-', true},
    {0x2014, '-', true},   {0x2015, '-', false},  {0x2212, '-', false}, {0x2043, '-', false},
    {0xfe58, '-', false},  {0xfe63, '-', false},  {0xff0d, '-', false},  //
    {0x00ab, '"', true},   {0x00bb, '"', true},   {0x201c, '"', true},  {0x201d, '"', true},
    {0x201e, '"', true},   {0x201f, '"', false},  {0x2033, '"', false}, {0xff02, '"', false},  //
    {0x0060, '\'', false}, {0x00b4, '\'', false}, {0x02bc, '\'', true}, {0x02b9, '\'', false},
    {0x2018, '\'', true},  {0x2019, '\'', true},  {0x201a, '\'', true}, {0x201b, '\'', false},
    {0x2032, '\'', false}, {0xff07, '\'', false},
}};

const Sign* sign_of(UChar32 c) {
  const auto* const found =
      std::find_if(kSigns.begin(), kSigns.end(), [c](const Sign& sign) { return sign.sign == c; });
  return found == kSigns.end() ? nullptr : found;
}

bool is_unseen(UChar32 c) {
  return c >= 0 && u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

// Of Latin, Greek and Cyrillic letters one bit each; 0 for other signs.
unsigned script_bit(UChar32 c) {
  if (c < 0 || u_isalpha(c) == 0) return 0;
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(c, &status)) {
    case USCRIPT_LATIN:
      return 1;
    case USCRIPT_GREEK:
      return 2;
    case USCRIPT_CYRILLIC:
      return 4;
    default:
      return 0;
  }
}

}  // namespace

std::string value_key(std::string_view text) {
  std::string plain;
  for_each_character(text, [&plain](UChar32 c, std::string_view bytes) {
    if (const Sign* sign = sign_of(c)) {
      plain += sign->plain;
    } else if (!is_unseen(c)) {
      plain += bytes;
    }
  });
  return fold(single_spaced(plain));
}

bool is_cleanly_written(std::string_view text) {
  if (is_ascii(text)) return text.find('`') == std::string_view::npos;
  bool clean = true;
  unsigned scripts = 0;  // of the word
  std::size_t letters = 0;
  const auto end_word = [&] {
    constexpr std::size_t kShortest = 3;  // μm is a unit
    clean = clean && ((scripts & (scripts - 1)) == 0 || letters < kShortest);
    scripts = 0;
    letters = 0;
  };
  for_each_character(text, [&](UChar32 c, std::string_view) {
    const Sign* const sign = sign_of(c);
    const bool odd_blank = c != ' ' && c >= 0 && u_isUWhiteSpace(c) != 0;
    clean = clean && !odd_blank && !is_unseen(c) && (sign == nullptr || sign->is_usual);
    if (const unsigned bit = script_bit(c)) {
      scripts |= bit;
      ++letters;
    } else {
      end_word();
    }
  });
  end_word();
  return clean;
}

}  // namespace mitos::text
