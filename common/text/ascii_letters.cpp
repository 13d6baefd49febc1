// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/ascii_letters.h"

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "common/text/ascii.h"

namespace mitos::text {
namespace {

using Entry = std::pair<char32_t, std::string>;

constexpr std::u32string_view kModifiers = U"\u02b9\u02bb\u02bc\u02bd\u02c8";  // CLDR: all of them '
constexpr std::u32string_view kUntyped = U"\u02be\u02bf";                      // ʾ and ʿ of Arabic names

// Of living and old alphabets, but not in CLDR's table; as Lucene's ASCIIFoldingFilter has them.
constexpr std::array<std::pair<char32_t, std::string_view>, 10> kLucene{{{U'ə', "a"},
                                                                         {U'ǝ', "e"},
                                                                         {U'ɔ', "o"},
                                                                         {U'ɵ', "o"},
                                                                         {U'ɑ', "a"},
                                                                         {U'ɩ', "i"},
                                                                         {U'ʒ', "z"},
                                                                         {U'ȝ', "z"},
                                                                         {U'ƿ', "w"},
                                                                         {U'ȣ', "ou"}}};

bool is_small_latin(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  return u_isalpha(c) != 0 && u_getIntPropertyValue(c, UCHAR_DECOMPOSITION_TYPE) == U_DT_NONE &&
         u_hasBinaryProperty(c, UCHAR_CHANGES_WHEN_NFKC_CASEFOLDED) == 0 &&
         uscript_getScript(c, &status) == USCRIPT_LATIN;
}

std::vector<Entry> make_table() {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> latin_ascii(
      icu::Transliterator::createInstance("Latin-ASCII", UTRANS_FORWARD, status));
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
  std::vector<Entry> table;
  for (const char32_t c : kModifiers) table.emplace_back(c, "'");
  for (const char32_t c : kUntyped) table.emplace_back(c, "");
  for (const auto& [c, letters] : kLucene) table.emplace_back(c, letters);
  constexpr UChar32 kFirst = 0x80;
  constexpr UChar32 kLast = 0xffff;
  for (UChar32 c = kFirst; c <= kLast; ++c) {
    if (!is_small_latin(c)) continue;
    icu::UnicodeString units(c);
    latin_ascii->transliterate(units);
    std::string letters;
    units.foldCase().toUTF8String(letters);  // small capitals become great ones
    const bool plain = std::all_of(letters.begin(), letters.end(), is_ascii_letter);
    if (plain) table.emplace_back(static_cast<char32_t>(c), letters);
  }
  std::sort(table.begin(), table.end());
  return table;
}

}  // namespace

std::optional<std::string_view> ascii_letters_for(char32_t folded) {
  static const std::vector<Entry> kTable = make_table();
  const auto entry = std::lower_bound(kTable.begin(), kTable.end(), folded,
                                      [](const Entry& a, char32_t c) { return a.first < c; });
  if (entry == kTable.end() || entry->first != folded) return std::nullopt;
  return entry->second;
}

}  // namespace mitos::text
