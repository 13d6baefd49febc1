// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/site/hugo_time.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "common/model/moment.h"
#include "common/text/ascii.h"

namespace mitos::source {
namespace {

// With 9 for a digit, A and a for letters; fractions of a second left out. Of what Hugo knows, these are the
// forms that people type.
constexpr std::array<std::string_view, 3> kForms{"9999-99-99", "99 Aaa 9999", "9999-99-99T99:99:99"};
constexpr std::array<std::string_view, 8> kZones{"Z",      "+99:99",     "+9999", " +99:99",
                                                 " +9999", " +9999 AAA", " AAA",  ""};
constexpr std::array<std::string_view, 3> kTimes{"9999-99-99T99:99:99", "9999-99-99 99:99:99",
                                                 "Aaa, 99 Aaa 9999 99:99:99"};

std::string form_of(std::string_view text) {
  std::string form;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const bool is_fraction = c == '.' && at > 2 && text[at - 3] == ':' && text::is_ascii_digit(text[at - 1]);
    if (is_fraction) {
      while (at + 1 < text.size() && text::is_ascii_digit(text[at + 1])) ++at;
    } else if (text::is_ascii_digit(c)) {
      form += '9';
    } else if (text::is_ascii_letter(c) && c != 'T' && c != 'Z') {
      form += text::ascii_lower(c) == c ? 'a' : 'A';
    } else {
      form += c == '-' && at > 10 ? '+' : c;  // a zone's sign
    }
  }
  return form;
}

bool is_known(const std::string& typed) {
  std::string form = form_of(typed);
  if (const std::size_t hour = form.find("9:99:");
      hour > 0 && hour != std::string::npos && form[hour - 1] != '9')
    form.insert(hour, 1, '9');  // “8:05:00”
  if (std::find(kForms.begin(), kForms.end(), form) != kForms.end()) return true;
  // “Tue”, “GMT” and “UTC” have a T.
  for (const auto& [from, to] :
       {std::pair("Taa,", "Aaa,"), std::pair("AAT", "AAA"), std::pair("ATA", "AAA")}) {
    if (const std::size_t at = form.find(from); at != std::string::npos)
      form.replace(at, std::string_view(from).size(), to);
  }
  return std::any_of(kTimes.begin(), kTimes.end(), [&form](std::string_view time) {
    return form.starts_with(time) &&
           std::find(kZones.begin(), kZones.end(), form.substr(time.size())) != kZones.end();
  });
}

std::optional<std::chrono::seconds> seconds_since_1970(const std::string& text) {
  std::int64_t seconds = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  if (problem != std::errc() || end != text.data() + text.size() || text.empty()) return std::nullopt;
  return std::chrono::seconds(seconds);
}

}  // namespace

std::optional<std::chrono::local_days> hugo_day(const std::string& text) {
  constexpr std::chrono::seconds kEndOf9999{253'402'300'799};
  if (const auto seconds = seconds_since_1970(text)) {
    if (*seconds < -kEndOf9999 || *seconds > kEndOf9999) return std::nullopt;
    return std::chrono::floor<std::chrono::days>(std::chrono::local_seconds(*seconds));
  }
  if (!is_known(text)) return std::nullopt;
  const std::optional<model::Moment> moment = model::parse_moment(text);
  return moment ? std::optional(std::chrono::floor<std::chrono::days>(moment->local)) : std::nullopt;
}

std::optional<std::chrono::sys_seconds> hugo_time(const std::string& text, const TimeZone& zone) {
  if (const auto seconds = seconds_since_1970(text)) return std::chrono::sys_seconds(*seconds);
  if (!is_known(text)) return std::nullopt;
  const std::optional<model::Moment> moment = model::parse_moment(text);
  if (!moment) return std::nullopt;
  if (!moment->ahead) return zone.to_utc(moment->local);
  return std::chrono::sys_seconds(moment->local.time_since_epoch() - *moment->ahead);
}

}  // namespace mitos::source
