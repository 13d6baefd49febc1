// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/language.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <array>

#include "common/text/ascii.h"

namespace mitos::text {
namespace {

// Several languages, or none.
constexpr std::array<std::string_view, 3> kNoLanguages{"mul", "und", "zxx"};

// Hundreds of codes, and every page's address asks for some.
std::vector<std::string_view> sorted_languages() {
  std::vector<std::string_view> codes;
  for (const char* const* known = uloc_getISOLanguages(); *known != nullptr; ++known)
    codes.emplace_back(*known);
  std::erase_if(codes, [](std::string_view code) {
    return std::find(kNoLanguages.begin(), kNoLanguages.end(), code) != kNoLanguages.end();
  });
  std::sort(codes.begin(), codes.end());
  return codes;
}

bool is_region(std::string_view small) {
  std::string code(small);
  for (char& c : code) c = static_cast<char>(c - 'a' + 'A');
  for (const char* const* known = uloc_getISOCountries(); *known != nullptr; ++known) {
    if (code == *known) return true;
  }
  return false;
}

// A script (hans), a region (br, 419) or a variant (valencia, 1996).
bool is_subtag(std::string_view part) {
  constexpr std::size_t kMostSubtagBytes = 8;
  if (part.size() < 2 || part.size() > kMostSubtagBytes) return false;
  const bool digits = std::all_of(part.begin(), part.end(), is_ascii_digit);
  const bool letters = std::all_of(part.begin(), part.end(), is_ascii_letter);
  if (part.size() == 2) return letters && is_region(part);
  if (part.size() == 3) return digits;
  if (part.size() == 4 && letters)
    return u_getPropertyValueEnum(UCHAR_SCRIPT, std::string(part).c_str()) != UCHAR_INVALID_CODE;
  return std::all_of(part.begin(), part.end(), is_ascii_alphanumeric);
}

icu::Locale locale_of(std::string_view tag) {
  return icu::Locale::createCanonical(std::string(tag).c_str());
}

// As it is most likely written: of "zh-tw" Hant.
std::string script_of_tag(std::string_view tag) {
  icu::Locale locale = locale_of(tag);
  UErrorCode status = U_ZERO_ERROR;
  locale.addLikelySubtags(status);
  return locale.getScript();
}

// The macrolanguage of Norwegian and the form in which most of it is written.
bool is_same(const std::string& a, const std::string& b) {
  const auto is_bokmal = [](const std::string& code) { return code == "no" || code == "nb"; };
  return a == b || (is_bokmal(a) && is_bokmal(b));
}

}  // namespace

bool is_language(std::string_view code) {
  static const std::vector<std::string_view> kLanguages = sorted_languages();
  return std::binary_search(kLanguages.begin(), kLanguages.end(), code);
}

bool is_language_tag(std::string_view tag) {
  const std::string tidy = tidy_tag(tag);
  std::string_view rest = tidy;
  const std::string_view code = rest.substr(0, rest.find('-'));
  if (!is_language(code)) return false;
  rest.remove_prefix(code.size());
  while (!rest.empty()) {
    rest.remove_prefix(1);
    const std::string_view part = rest.substr(0, rest.find('-'));
    if (!is_subtag(part)) return false;
    rest.remove_prefix(part.size());
  }
  return true;
}

std::string tidy_tag(std::string_view tag) {
  std::string tidy(tag);
  std::transform(tidy.begin(), tidy.end(), tidy.begin(),
                 [](char c) { return c == '_' ? '-' : ascii_lower(c); });
  return tidy;
}

std::string base_language(std::string_view tag) {
  return locale_of(tag).getLanguage();
}

std::string language_among(std::string_view tag, const std::vector<std::string>& languages) {
  const std::string tidy = tidy_tag(tag);
  if (std::find(languages.begin(), languages.end(), tidy) != languages.end()) return std::string(tidy);
  const std::string base = base_language(tidy);
  if (!is_language_tag(base + tidy.substr(std::min(tidy.find('-'), tidy.size())))) return std::string(tidy);
  const std::string* same = nullptr;
  for (const std::string& language : languages) {
    if (!is_same(base_language(language), base)) continue;
    if (script_of_tag(language) == script_of_tag(tidy)) return language;
    if (same == nullptr) same = &language;
  }
  return same != nullptr ? *same : base;
}

}  // namespace mitos::text
