// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/browse/letters.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <set>

#include "common/text/fold.h"
#include "common/text/utf8.h"

namespace mitos::pages {
namespace {

constexpr const char* kNone = "#";
constexpr std::size_t kMostBytes = 16;  // in which a first letter stands

bool has_an_alphabet(UChar32 letter) {
  return u_isalpha(letter) != 0 && u_hasBinaryProperty(letter, UCHAR_IDEOGRAPHIC) == 0 &&
         u_getIntPropertyValue(letter, UCHAR_HANGUL_SYLLABLE_TYPE) == U_HST_NOT_APPLICABLE;
}

}  // namespace

std::string letter_of(std::string_view name) {
  const std::string folded = text::fold(text::first_bytes(name, kMostBytes));
  const icu::UnicodeString letters = icu::UnicodeString::fromUTF8(folded);
  const UChar32 first = letters.char32At(0);
  if (letters.isEmpty() || !has_an_alphabet(first)) return kNone;
  std::string capital;
  icu::UnicodeString(u_toupper(first)).toUTF8String(capital);
  return capital;
}

const std::string& sorted_name(const names::Person& person) {
  return person.family.empty() ? person.label : person.family;
}

std::vector<std::string> letters_of(const std::vector<std::string>& names) {
  std::set<std::string> letters;
  for (const std::string& name : names) letters.insert(letter_of(name));
  std::vector<std::string> list;
  for (const std::string& letter : letters) {
    if (letter != kNone) list.push_back(letter);
  }
  if (letters.contains(kNone)) list.emplace_back(kNone);
  return list;
}

}  // namespace mitos::pages
