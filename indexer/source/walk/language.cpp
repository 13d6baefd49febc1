// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/walk/language.h"

#include <cld2/public/compact_lang_det.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>

#include "common/text/ascii.h"
#include "common/text/language.h"
#include "common/text/utf8.h"

namespace mitos::source {

std::string language_suffix(std::string_view name) {
  constexpr std::size_t kCodeLength = 2;
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return "";
  const std::string_view suffix = name.substr(dot + 1);
  const std::string_view code = suffix.substr(0, suffix.find('-'));
  // Of three letters, "min" and "doc" are languages, too.
  if (code.size() != kCodeLength || !text::is_language(code)) return "";
  return text::is_language_tag(suffix) && suffix.find('_') == std::string_view::npos ? std::string(suffix)
                                                                                     : "";
}

namespace {

bool has(const std::vector<std::string>& languages, std::string_view language) {
  return std::find(languages.begin(), languages.end(), language) != languages.end();
}

// The script of most letters of a text; what is written in two, as Japanese is, is in the rarer one.
UScriptCode main_script(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  std::size_t latin = 0;
  std::map<UScriptCode, std::size_t> letters;
  for (std::size_t at = 0; at < text.size();) {
    if (bytes[at] < 0x80) {
      if (text::is_ascii_letter(text[at])) ++latin;
      ++at;
      continue;
    }
    UChar32 c = 0;
    U8_NEXT(bytes, at, text.size(), c);
    UErrorCode status = U_ZERO_ERROR;
    if (c > 0 && u_isalpha(c) != 0) ++letters[uscript_getScript(c, &status)];
  }
  letters[USCRIPT_LATIN] += latin;
  const auto most = std::max_element(letters.begin(), letters.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most->second == 0) return USCRIPT_UNKNOWN;
  const bool kana = letters.contains(USCRIPT_HIRAGANA);
  return kana && most->first == USCRIPT_HAN ? USCRIPT_HIRAGANA : most->first;
}

bool is_written_in(const std::string& language, UScriptCode script) {
  std::array<UScriptCode, 8> scripts{};
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t count =
      uscript_getCode(language.c_str(), scripts.data(), static_cast<std::int32_t>(scripts.size()), &status);
  return U_SUCCESS(status) &&
         std::find(scripts.begin(), scripts.begin() + count, script) != scripts.begin() + count;
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

std::string suffix_among(std::string_view name, const std::vector<std::string>& languages) {
  const std::string suffix = language_suffix(name);
  const bool known = !suffix.empty() && has(languages, text::language_among(suffix, languages));
  return known ? suffix : "";
}

std::string guess_language(std::string_view text, const std::vector<std::string>& languages) {
  constexpr std::size_t kLookedAt = 4'000;
  const std::string_view beginning = text::first_bytes(text, kLookedAt);
  const UScriptCode script = main_script(beginning);
  if (script == USCRIPT_GREEK && has(languages, "el")) return "el";
  const bool only_known = std::all_of(languages.begin(), languages.end(), [](const std::string& language) {
    return language == "en" || language == "el";
  });
  if (!only_known) {
    std::string language = text::language_among(detected(beginning), languages);
    if (has(languages, language)) return language;
  }
  const auto written_so = [script](const std::string& language) { return is_written_in(language, script); };
  const auto first = std::find_if(languages.begin(), languages.end(), written_so);
  if (first != languages.end()) return *first;
  const auto other = std::find_if(languages.begin(), languages.end(),
                                  [](const std::string& language) { return language != "el"; });
  return other != languages.end() ? *other : languages.front();
}

}  // namespace mitos::source
