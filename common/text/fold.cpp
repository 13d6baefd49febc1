// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <iterator>
#include <new>
#include <optional>
#include <stdexcept>

#include "common/text/acronym.h"
#include "common/text/ascii.h"
#include "common/text/ascii_letters.h"
#include "common/text/script.h"
#include "common/text/words.h"

namespace mitos::text {
namespace {

// ICU's tables, made once. They are compiled into ICU: only a broken installation lacks them.
struct Normalizers {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* casefold = nullptr;
  const icu::Normalizer2* decompose = nullptr;

  Normalizers()
      : casefold(icu::Normalizer2::getNFKCCasefoldInstance(status)),
        decompose(icu::Normalizer2::getNFDInstance(status)) {
    if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
  }
};

// A mark that people leave out when they type. In other scripts marks are vowels (Thai, Devanagari) or make
// another letter (Japanese), and belong to the word.
bool is_accent(UChar32 c) {
  if (u_charType(c) != U_NON_SPACING_MARK) return false;
  if (c == 0x3099 || c == 0x309a) return false;  // voiced か is が
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(c, &status)) {
    case USCRIPT_INHERITED:
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
    case USCRIPT_HEBREW:
    case USCRIPT_ARABIC:
      return true;
    default:
      return false;
  }
}

std::optional<std::string_view> plain_letters_for(UChar32 c) {
  constexpr UChar32 kTypographicApostrophe = 0x2019;
  if (c == kTypographicApostrophe) return "'";
  constexpr UChar32 kFirstGreek = 0x370;
  constexpr UChar32 kLastCyrillic = 0x52f;  // most of what is folded and not Latin
  if (c < 0x80 || (c >= kFirstGreek && c <= kLastCyrillic)) return std::nullopt;
  return ascii_letters_for(static_cast<char32_t>(c));
}

constexpr UChar32 kLeftOut = 0;

// Arabic and Persian keyboards have letters of their own for the same sounds, and their own digits. As Arabic
// has them, the sign that only lengthens a line left out; other letters as they are.
UChar32 arabic_letter_for(UChar32 c) {
  constexpr UChar32 kFirst = 0x0621;
  constexpr UChar32 kLast = 0x06f9;
  if (c < kFirst || c > kLast) return c;
  switch (c) {
    case 0x0640:  // kashida
      return kLeftOut;
    case 0x0671:  // alef with wasla
      return 0x0627;
    case 0x06a9:  // Persian kaf
    case 0x06aa:
      return 0x0643;
    case 0x0649:  // alef maksura
    case 0x06cc:  // Persian yeh
    case 0x06d2:
      return 0x064a;
    case 0x0629:  // teh marbuta
    case 0x06be:
    case 0x06c1:  // other forms of heh
    case 0x06c3:
    case 0x06d5:
      return 0x0647;
    default:
      break;
  }
  const std::int32_t digit = u_charDigitValue(c);
  return digit >= 0 ? '0' + digit : c;
}

std::string fold_unicode(std::string_view text) {
  static const Normalizers kNormalizers;
  UErrorCode status = U_ZERO_ERROR;
  const auto units = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  const icu::UnicodeString decomposed =
      kNormalizers.decompose->normalize(kNormalizers.casefold->normalize(units, status), status);
  if (U_FAILURE(status)) throw std::bad_alloc();  // normalize() fails for no other reason

  icu::UnicodeString kept;
  for (std::int32_t i = 0; i < decomposed.length();) {
    const UChar32 c = decomposed.char32At(i);
    i += U16_LENGTH(c);
    if (is_accent(c)) continue;
    if (const auto plain = plain_letters_for(c)) {
      kept.append(icu::UnicodeString::fromUTF8({plain->data(), static_cast<std::int32_t>(plain->size())}));
    } else if (const UChar32 letter = arabic_letter_for(c); letter != kLeftOut) {
      kept.append(letter);
    }
  }
  std::string out;
  kept.toUTF8String(out);
  return without_homoglyphs(out);
}

// Whether there may be an acronym with dots: a dot between two letters.
bool may_have_acronym(std::string_view text) {
  const auto is_letter = [](char c) { return is_ascii_letter(c) || !is_ascii(c); };
  for (std::size_t at = text.find('.', 1); at < text.size(); at = text.find('.', at + 1)) {
    if (at + 1 < text.size() && is_letter(text[at - 1]) && is_letter(text[at + 1])) return true;
  }
  return false;
}

// “In the U.S.A.” -> “In the USA”.
std::string without_acronym_dots(std::string_view text) {
  std::string out;
  std::size_t done = 0;
  WordReader reader(text, Runs::whole);
  while (const std::optional<Word> word = reader.next()) {
    const std::string_view written = bytes_of(text, *word);
    if (!is_dotted_acronym(written)) continue;
    out += text.substr(done, word->begin - done);
    std::copy_if(written.begin(), written.end(), std::back_inserter(out), [](char c) { return c != '.'; });
    done = word->end;
  }
  return out += text.substr(done);
}

std::string fold_undotted(std::string_view text) {
  if (!is_ascii(text)) return fold_unicode(text);
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), ascii_lower);
  return out;
}

}  // namespace

std::string fold(std::string_view text) {
  return fold_undotted(may_have_acronym(text) ? without_acronym_dots(text) : text);
}

std::string folded_words(std::string_view text) {
  std::string words;
  for_each_word(text, [&](Word word) {
    const std::string folded = fold(bytes_of(text, word));
    if (folded.empty()) return;  // a mark without a letter
    if (!words.empty()) words += ' ';
    words += folded;
  });
  return words;
}

}  // namespace mitos::text
