// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/site.h"

#include <unicode/localematcher.h>

#include <array>
#include <system_error>
#include <utility>
#include <vector>

#include "common/error.h"
#include "common/io/files.h"
#include "common/text/language.h"
#include "searchd/pages/look.h"

namespace mitos::pages {
namespace {

constexpr std::string_view kTextsSuffix = ".page.json";
constexpr const char* kFallback = "en";
constexpr const char* kNextStep = "Install the pages again, or name their folder with --web.";

// What the pages are rendered from, besides the parts that these name themselves.
constexpr std::array kTemplates{"layout", "home",       "search",    "document", "people",
                                "person", "programmes", "programme", "about",    "problem"};

std::map<std::string, Texts, std::less<>> load_texts(const std::filesystem::path& folder) {
  std::error_code problem;
  std::map<std::string, Texts, std::less<>> languages;
  for (const auto& entry : std::filesystem::directory_iterator(folder, problem)) {
    const std::string name = entry.path().filename();
    if (!name.ends_with(kTextsSuffix)) continue;
    const std::string language = name.substr(0, name.size() - kTextsSuffix.size());
    try {
      languages.emplace(language, Texts(language, nlohmann::json::parse(io::read_file(entry.path()))));
    } catch (const nlohmann::json::exception& mistake) {
      throw IndexError(entry.path().string() + ": " + mistake.what(), kNextStep);
    }
  }
  if (problem) throw IoError("cannot read " + folder.string() + ": " + problem.message(), kNextStep);
  if (languages.find(kFallback) == languages.end()) {
    throw IoError((folder / kFallback).string() + std::string(kTextsSuffix) + " is missing", kNextStep);
  }
  return languages;
}

std::unique_ptr<const icu::LocaleMatcher> matcher_among(
    const std::map<std::string, Texts, std::less<>>& languages) {
  UErrorCode status = U_ZERO_ERROR;
  std::vector<icu::Locale> supported;
  for (const auto& [language, texts] : languages) supported.emplace_back(language.c_str());
  icu::LocaleMatcher::Builder builder;
  for (const icu::Locale& locale : supported) builder.addSupportedLocale(locale);
  const icu::Locale fallback(kFallback);
  auto matcher =
      std::make_unique<const icu::LocaleMatcher>(builder.setDefaultLocale(&fallback).build(status));
  if (U_FAILURE(status) != 0) throw IndexError(std::string("ICU: ") + u_errorName(status), kNextStep);
  return matcher;
}

}  // namespace

Site::Site(const std::filesystem::path& folder, std::string pictures, model::SiteLook look)
    : assets_(load_assets(folder / "assets")),
      templates_(folder / "pages"),
      languages_(load_texts(folder / "locales")),
      pictures_(std::move(pictures)),
      look_(std::move(look)),
      matcher_(matcher_among(languages_)) {
  assets_.merge(sheets_of(look_));
  for (const auto& [code, texts] : languages_) codes_.push_back(code);
  for (const char* name : kTemplates) {
    if (templates_.has(name)) continue;
    throw IoError((folder / "pages" / name).string() + ".html is missing", kNextStep);
  }
}

Site::~Site() = default;

const Asset* Site::asset(std::string_view name) const {
  const auto found = assets_.find(name);
  return found == assets_.end() ? nullptr : &found->second;
}

const Texts& Site::texts(std::string_view wanted, const std::string& accept_language) const {
  const auto named = languages_.find(text::language_among(wanted, codes_));
  if (named != languages_.end()) return named->second;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale* best = matcher_->getBestMatchForListString(accept_language, status);
  const bool matched = U_FAILURE(status) == 0 && best != nullptr;
  const auto found = languages_.find(matched ? best->getLanguage() : kFallback);
  return found == languages_.end() ? languages_.find(kFallback)->second : found->second;
}

}  // namespace mitos::pages
