// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/pages/texts.h"

#include <unicode/datefmt.h>
#include <unicode/gregocal.h>
#include <unicode/locid.h>
#include <unicode/numberformatter.h>
#include <unicode/plurrule.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "common/error.h"

namespace mitos::pages {
namespace {

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

bool has_right_to_left(const std::string& text) {
  const icu::UnicodeString characters = icu::UnicodeString::fromUTF8(text);
  for (std::int32_t at = 0; at < characters.length(); at = characters.moveIndex32(at, 1)) {
    const UCharDirection direction = u_charDirection(characters.char32At(at));
    if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC) return true;
  }
  return false;
}

// What is written from right to left must not turn the numbers and signs around it.
std::string isolated(const std::string& value) {
  constexpr UChar32 kFirstStrongIsolate = 0x2068;
  constexpr UChar32 kPopDirectionalIsolate = 0x2069;
  if (!has_right_to_left(value)) return value;
  std::string out;
  icu::UnicodeString(kFirstStrongIsolate).toUTF8String(out);
  out += value;
  icu::UnicodeString(kPopDirectionalIsolate).toUTF8String(out);
  return out;
}

std::string filled(std::string_view pattern, const Arguments& arguments) {
  std::string out;
  while (!pattern.empty()) {
    const std::size_t open = std::min(pattern.find('{'), pattern.size());
    out += pattern.substr(0, open);
    pattern.remove_prefix(open);
    const std::size_t close = pattern.find('}');
    if (close == std::string_view::npos) break;
    for (const auto& [name, value] : arguments) {
      if (name == pattern.substr(1, close - 1)) out += isolated(value);
    }
    pattern.remove_prefix(close + 1);
  }
  return out;
}

}  // namespace

struct Texts::Formats {
  std::unique_ptr<const icu::PluralRules> plurals;
  icu::number::LocalizedNumberFormatter numbers;
};

Texts::Texts(Texts&&) noexcept = default;
Texts::~Texts() = default;

Texts::Texts(std::string language, const nlohmann::json& json) : language_(std::move(language)) {
  const icu::Locale locale(language_.c_str());
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<const icu::PluralRules> plurals(icu::PluralRules::forLocale(locale, status));
  if (U_FAILURE(status) != 0 || !json.is_object())
    throw IndexError("the texts of " + language_ + " cannot be read");
  formats_ = std::make_unique<const Formats>(
      Formats{std::move(plurals), icu::number::NumberFormatter::withLocale(locale)});
  for (const auto& [key, value] : json.items()) {
    if (value.is_string()) {
      plain_[key] = value.get<std::string>();
    } else {
      counted_[key] = value.get<std::map<std::string, std::string>>();
    }
  }
}

std::string Texts::text(std::string_view key, const Arguments& arguments) const {
  const auto found = plain_.find(key);
  return found == plain_.end() ? std::string(key) : filled(found->second, arguments);
}

std::string Texts::count(std::string_view key, std::uint64_t n, Arguments arguments) const {
  const auto found = counted_.find(key);
  if (found == counted_.end()) return std::string(key);
  const auto& forms = found->second;
  auto form = forms.find(utf8(formats_->plurals->select(static_cast<double>(n))));
  if (form == forms.end()) form = forms.find("other");
  arguments.emplace_back("n", number(n));
  return form == forms.end() ? std::string(key) : filled(form->second, arguments);
}

std::string Texts::number(std::uint64_t n) const {
  UErrorCode status = U_ZERO_ERROR;
  const auto formatted = formats_->numbers.formatInt(static_cast<std::int64_t>(n), status);
  return U_FAILURE(status) != 0 ? std::to_string(n) : utf8(formatted.toString(status));
}

std::string Texts::date(const model::Date& date) const {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale(language_.c_str());
  const char* skeleton = date.month == 0 ? "y" : date.day == 0 ? "yMMMM" : "yMMMMd";
  const std::unique_ptr<icu::DateFormat> format(
      icu::DateFormat::createInstanceForSkeleton(skeleton, locale, status));
  const icu::TimeZone& zone = *icu::TimeZone::getGMT();
  icu::GregorianCalendar calendar(zone, locale, status);
  if (U_FAILURE(status) != 0) return model::to_string(date);
  constexpr int kNoon = 12;
  calendar.set(date.year, date.month == 0 ? 0 : static_cast<int>(date.month) - 1,
               date.day == 0 ? 1 : static_cast<int>(date.day), kNoon, 0);
  format->setTimeZone(zone);
  icu::UnicodeString out;
  format->format(calendar.getTime(status), out);
  return U_FAILURE(status) != 0 ? model::to_string(date) : utf8(out);
}

std::string Texts::language_name(const std::string& code) const {
  icu::UnicodeString name;
  icu::Locale(code.c_str()).getDisplayName(icu::Locale(language_.c_str()), name);
  return name.isEmpty() ? code : utf8(name);
}

}  // namespace mitos::pages
