// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/url.h"

#include <fmt/format.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>

#include "common/config/url_pattern.h"
#include "common/text/safe_link.h"

namespace mitos::source {
namespace {

// By the root locale of ICU's C interface: its C++ one sets up a table of locales first.
std::string lower_cased(std::string_view text) {
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

std::string encoded(std::string_view text) {
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

void replace(std::string& text, std::string_view what, const std::string& with) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
}

}  // namespace

std::string make_url(std::string_view pattern, const UrlParts& parts) {
  std::string url(pattern);
  replace(url, config::kCollectionPart, encoded(parts.collection));
  replace(url, config::kSlugPart,
          encoded(parts.slug.empty() ? lower_cased(parts.name) : std::string(parts.slug)));
  replace(url, config::kPathPart, encoded(lower_cased(parts.path)));
  // What a page fills in at the beginning is no scheme (RFC 3986, 4.2).
  return text::is_safe_link(url) ? url : "./" + url;
}

}  // namespace mitos::source
