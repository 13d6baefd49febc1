// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/stemmer.h"

#include <libstemmer.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <new>

#include "common/text/language.h"
#include "common/text/script.h"

namespace mitos::text {
namespace {

// The script that a language is written in; Latin for one that ICU does not know.
UScriptCode script_of_language(const std::string& code) {
  std::array<UScriptCode, 8> scripts{};
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t count =
      uscript_getCode(code.c_str(), scripts.data(), static_cast<std::int32_t>(scripts.size()), &status);
  return U_SUCCESS(status) && count > 0 ? scripts.front() : USCRIPT_LATIN;
}

// The script of its first letter; mixed Greek and Latin is none.
UScriptCode script_of_word(std::string_view folded) {
  switch (script_of(folded)) {
    case Script::latin:
      return USCRIPT_LATIN;
    case Script::greek:
      return USCRIPT_GREEK;
    case Script::mixed:
      return USCRIPT_UNKNOWN;
    case Script::none:
      break;
  }
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(folded.data());
  for (std::size_t at = 0; at < folded.size();) {
    UChar32 c = 0;
    U8_NEXT(bytes, at, folded.size(), c);
    UErrorCode status = U_ZERO_ERROR;
    if (c >= 0x80 && u_isalpha(c) != 0) return uscript_getScript(c, &status);
  }
  return USCRIPT_UNKNOWN;
}

// As libstemmer calls the language of a tag.
std::string snowball_name(const std::string& tag) {
  const std::string language = base_language(tag);
  return language == "nb" ? "no" : language;
}

std::string stem_of(sb_stemmer* snowball, std::string_view folded) {
  const sb_symbol* stem = sb_stemmer_stem(snowball, reinterpret_cast<const sb_symbol*>(folded.data()),
                                          static_cast<int>(folded.size()));
  if (stem == nullptr) throw std::bad_alloc();
  const int length = sb_stemmer_length(snowball);
  // The Greek algorithm leaves nothing of some words, which then are stems themselves.
  if (length == 0) return std::string(folded);
  return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(length)};
}

}  // namespace

std::vector<std::string> default_languages() {
  return {"en", "el"};
}

std::vector<std::string> stemming_languages(std::string_view language,
                                            const std::vector<std::string>& languages) {
  std::vector<std::string> chosen;
  std::vector<UScriptCode> scripts;
  const auto choose = [&](const std::string& code) {
    const UScriptCode script = script_of_language(code);
    if (std::find(scripts.begin(), scripts.end(), script) != scripts.end()) return;
    scripts.push_back(script);
    chosen.push_back(code);
  };
  if (std::find(languages.begin(), languages.end(), language) != languages.end())
    choose(std::string(language));
  for (const std::string& other : languages) choose(other);
  return chosen;
}

void Stemmer::Deleter::operator()(sb_stemmer* stemmer) const {
  sb_stemmer_delete(stemmer);
}

Stemmer::Stemmer(const std::vector<std::string>& languages) {
  for (const std::string& code : languages) {
    // Null, too, for a language that libstemmer does not know; only the reason tells it from want of memory.
    errno = 0;
    std::unique_ptr<sb_stemmer, Deleter> snowball(sb_stemmer_new(snowball_name(code).c_str(), "UTF_8"));
    if (!snowball && errno == ENOMEM) throw std::bad_alloc();
    languages_.push_back({script_of_language(code), std::move(snowball)});
  }
}

std::vector<std::string> Stemmer::stems(std::string_view folded) {
  std::vector<std::string> stems;
  const UScriptCode script = script_of_word(folded);
  for (const Language& language : languages_) {
    if (language.script != script) continue;
    std::string stem = language.snowball ? stem_of(language.snowball.get(), folded) : std::string(folded);
    if (std::find(stems.begin(), stems.end(), stem) == stems.end()) stems.push_back(std::move(stem));
  }
  if (stems.empty()) stems.emplace_back(folded);
  return stems;
}

}  // namespace mitos::text
