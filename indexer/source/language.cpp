// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/language.h"

#include <unicode/uloc.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace mitos::source {

std::string language_suffix(std::string_view name) {
  constexpr std::size_t kCodeLength = 2;
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || name.size() - dot - 1 != kCodeLength) return "";
  const std::string_view suffix = name.substr(dot + 1);
  for (const char* const* code = uloc_getISOLanguages(); *code != nullptr; ++code) {
    if (suffix == *code) return std::string(suffix);
  }
  return "";
}

std::string guess_language(std::string_view text) {
  constexpr std::size_t kLookedAt = 4'000;
  const std::size_t end = std::min(text.size(), kLookedAt);
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  std::size_t greek = 0;
  std::size_t latin = 0;
  for (std::size_t at = 0; at < end;) {
    if (bytes[at] < 0x80) {
      const auto letter = static_cast<std::uint8_t>(bytes[at] | 0x20U);
      if (letter >= 'a' && letter <= 'z') ++latin;
      ++at;
      continue;
    }
    UChar32 c = 0;
    U8_NEXT(bytes, at, end, c);
    UErrorCode status = U_ZERO_ERROR;
    if (c > 0 && uscript_getScript(c, &status) == USCRIPT_GREEK) ++greek;
  }
  return greek > latin ? "el" : "en";
}

}  // namespace mitos::source
