// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/addresses/hugo_names.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <array>

#include "common/text/ascii.h"

namespace mitos::source {
namespace {

constexpr UChar32 kReplacement = 0xFFFD;

// The character at `at`, which moves behind it.
UChar32 next_of(std::string_view text, std::size_t& at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  UChar32 c = 0;
  U8_NEXT(bytes, at, text.size(), c);
  return c < 0 ? kReplacement : c;
}

void append_letter(std::string& text, UChar32 c) {
  std::array<char, U8_MAX_LENGTH> bytes{};
  std::size_t length = 0;
  U8_APPEND_UNSAFE(bytes.data(), length, c);
  text.append(bytes.data(), length);
}

bool is_hexadecimal(char c) {
  return text::is_ascii_digit(c) || (text::ascii_lower(c) >= 'a' && text::ascii_lower(c) <= 'f');
}

bool is_kept(UChar32 c, std::string_view rest) {
  constexpr std::string_view kSigns = "./\\_#+~-@";
  if (c == '%') return rest.size() >= 2 && is_hexadecimal(rest[0]) && is_hexadecimal(rest[1]);
  if (c < 0x80 && kSigns.find(static_cast<char>(c)) != std::string_view::npos) return true;
  return (U_MASK(u_charType(c)) & (U_GC_L_MASK | U_GC_ND_MASK | U_GC_M_MASK)) != 0;
}

}  // namespace

std::string hugo_name(std::string_view text) {
  std::string name;
  bool wants_hyphen = false;
  bool was_hyphen = false;
  for (std::size_t at = 0; at < text.size();) {
    const UChar32 c = next_of(text, at);
    if (is_kept(c, text.substr(at))) {
      was_hyphen = c == '-';
      if (wants_hyphen && !was_hyphen) name += '-';
      wants_hyphen = false;
      append_letter(name, c);
    } else if (!name.empty() && !was_hyphen && u_isUWhiteSpace(c) != 0) {
      wants_hyphen = true;
    }
  }
  return name;
}

std::string lowered_by_letter(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (text::is_ascii(text[at])) {
      out += text::ascii_lower(text[at++]);
    } else {
      append_letter(out, u_tolower(next_of(text, at)));
    }
  }
  return out;
}

std::string without_accents(std::string_view text) {
  if (text::is_ascii(text)) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status) != 0) return std::string(text);
  const icu::UnicodeString apart = nfd->normalize(
      icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())}), status);
  icu::UnicodeString plain;
  for (std::int32_t at = 0; at < apart.length(); at = apart.moveIndex32(at, 1)) {
    const UChar32 c = apart.char32At(at);
    if (u_charType(c) != U_NON_SPACING_MARK) plain.append(c);
  }
  std::string out;
  nfc->normalize(plain, status).toUTF8String(out);
  return out;
}

}  // namespace mitos::source
