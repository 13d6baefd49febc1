// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/language.h"

#include <cld2/public/compact_lang_det.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

#include "common/text/ascii.h"
#include "common/text/stemmer.h"
#include "common/text/utf8.h"

namespace mitos::source {

std::string language_suffix(std::string_view name) {
  constexpr std::size_t kCodeLength = 2;
  constexpr std::size_t kLongestRegion = 4;
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return "";
  const std::string_view suffix = name.substr(dot + 1);
  if (!text::is_language(suffix.substr(0, kCodeLength))) return "";
  if (suffix.size() == kCodeLength) return std::string(suffix);
  const std::string_view region = suffix.substr(kCodeLength);
  const bool is_region =
      region.front() == '-' && region.size() > 2 && region.size() <= kLongestRegion + 1 &&
      std::all_of(region.begin() + 1, region.end(), [](char c) { return text::is_ascii_alphanumeric(c); });
  return is_region ? std::string(suffix) : "";
}

namespace {

bool has(const std::vector<std::string>& languages, std::string_view language) {
  return std::find(languages.begin(), languages.end(), language) != languages.end();
}

bool is_mostly_greek(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  std::size_t greek = 0;
  std::size_t others = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (bytes[at] < 0x80) {
      const auto letter = static_cast<std::uint8_t>(bytes[at] | 0x20U);
      if (letter >= 'a' && letter <= 'z') ++others;
      ++at;
      continue;
    }
    UChar32 c = 0;
    U8_NEXT(bytes, at, text.size(), c);
    UErrorCode status = U_ZERO_ERROR;
    if (c > 0 && uscript_getScript(c, &status) == USCRIPT_GREEK) ++greek;
  }
  return greek > others;
}

// "" if it is not sure.
std::string detected(std::string_view text) {
  constexpr bool kPlainText = true;
  bool reliable = false;
  const CLD2::Language language =
      CLD2::DetectLanguage(text.data(), static_cast<int>(text.size()), kPlainText, &reliable);
  return reliable ? CLD2::LanguageCode(language) : "";
}

}  // namespace

std::string language_of_tag(const std::string& tag, const std::vector<std::string>& languages) {
  return has(languages, tag) ? tag : tag.substr(0, tag.find('-'));
}

std::string suffix_among(std::string_view name, const std::vector<std::string>& languages) {
  const std::string suffix = language_suffix(name);
  return has(languages, language_of_tag(suffix, languages)) ? suffix : "";
}

std::string guess_language(std::string_view text, const std::vector<std::string>& languages) {
  constexpr std::size_t kLookedAt = 4'000;
  const std::string_view beginning = text::first_bytes(text, kLookedAt);
  if (has(languages, "el") && is_mostly_greek(beginning)) return "el";
  const bool only_known = std::all_of(languages.begin(), languages.end(), [](const std::string& language) {
    return language == "en" || language == "el";
  });
  if (!only_known) {
    if (std::string language = detected(beginning); has(languages, language)) return language;
  }
  const auto other = std::find_if(languages.begin(), languages.end(),
                                  [](const std::string& language) { return language != "el"; });
  return other != languages.end() ? *other : languages.front();
}

}  // namespace mitos::source
