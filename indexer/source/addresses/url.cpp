// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/addresses/url.h"

#include <fmt/format.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>

#include <algorithm>

#include "common/config/url_pattern.h"
#include "common/text/ascii.h"
#include "common/text/safe_link.h"

namespace mitos::source {

// By the root locale of ICU's C interface: its C++ one sets up a table of locales first.
std::string lower_cased(std::string_view text) {
  if (text::is_ascii(text)) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), text::ascii_lower);
    return out;
  }
  const auto units = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  icu::UnicodeString lower;
  const std::int32_t room = units.length() * 3;  // no letter grows by more
  char16_t* buffer = lower.getBuffer(room);
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t length = u_strToLower(buffer, room, units.getBuffer(), units.length(), "", &status);
  lower.releaseBuffer(U_SUCCESS(status) ? length : 0);
  std::string out;
  lower.toUTF8String(out);
  return out;
}

std::string escaped_path(std::string_view text) {
  constexpr std::string_view kForbidden = " \"<>\\^`{|}%?#";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7f || kForbidden.find(c) != std::string_view::npos) {
      out += fmt::format("%{:02X}", byte);
    } else {
      out += c;
    }
  }
  return out;
}

namespace {

void replace(std::string& text, std::string_view what, const std::string& with) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
}

// Those of a date that are known: "2022", "10", "04".
std::string number_of(int value, int width) {
  return value == 0 ? "" : fmt::format("{:0{}}", value, width);
}

// Where the path begins that a pattern has behind its host.
std::size_t begin_of_path(std::string_view pattern) {
  const std::size_t scheme = pattern.find("://");
  if (scheme == std::string_view::npos) return 0;
  return std::min(pattern.find('/', scheme + 3), pattern.size());
}

// Where a part had nothing, two slashes would stand beside each other.
void drop_empty_parts(std::string& url) {
  for (std::size_t at = begin_of_path(url); at + 1 < url.size();) {
    if (url[at] == '/' && url[at + 1] == '/') {
      url.erase(at, 1);
    } else {
      ++at;
    }
  }
}

}  // namespace

std::string make_url(std::string_view pattern, const UrlParts& parts) {
  std::string url(pattern);
  const model::Date date = parts.date.value_or(model::Date());
  const std::string slug = parts.slug.empty() ? lower_cased(parts.name) : parts.slug;
  const std::string section = parts.dir.substr(0, parts.dir.find('/'));
  const auto fill_in = [&](std::string_view part, std::string_view value) {
    if (url.find(part) != std::string::npos) replace(url, part, escaped_path(value));
  };
  fill_in(config::kCollectionPart, parts.collection);
  fill_in(config::kSlugPart, slug);
  fill_in(config::kPathPart, lower_cased(parts.path));
  fill_in(config::kNamePart, lower_cased(parts.name));
  fill_in(config::kDirPart, parts.dir);
  fill_in(config::kSectionPart, section.empty() ? parts.collection : section);
  fill_in(config::kTitlePart, parts.title);
  fill_in(config::kLangPart, parts.language);
  fill_in(config::kYearPart, number_of(date.year, 4));
  fill_in(config::kMonthPart, number_of(static_cast<int>(date.month), 2));
  fill_in(config::kDayPart, number_of(static_cast<int>(date.day), 2));
  drop_empty_parts(url);
  // What a page fills in at the beginning is no scheme (RFC 3986, 4.2).
  return text::is_safe_link(url) ? url : "./" + url;
}

}  // namespace mitos::source
