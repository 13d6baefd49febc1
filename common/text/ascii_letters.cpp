// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/ascii_letters.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/text/latin_ascii.h"

namespace mitos::text {
namespace {

using Entry = std::pair<char32_t, std::string_view>;

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

constexpr auto kAsciiLetters = [] {
  std::array<Entry, kLatinAscii.size() + kLucene.size() + kModifiers.size() + kUntyped.size()> table;
  auto next = std::copy(kLatinAscii.begin(), kLatinAscii.end(), table.begin());
  next = std::copy(kLucene.begin(), kLucene.end(), next);
  for (const char32_t c : kModifiers) *next++ = {c, "'"};
  for (const char32_t c : kUntyped) *next++ = {c, ""};
  std::sort(table.begin(), table.end());
  return table;
}();

}  // namespace

std::optional<std::string_view> ascii_letters_for(char32_t folded) {
  const auto* entry = std::lower_bound(kAsciiLetters.begin(), kAsciiLetters.end(), folded,
                                       [](const Entry& a, char32_t c) { return a.first < c; });
  if (entry == kAsciiLetters.end() || entry->first != folded) return std::nullopt;
  return entry->second;
}

}  // namespace mitos::text
