// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source/addresses/page_address.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

#include "common/text/ascii.h"

namespace mitos::source {
namespace {

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), text::ascii_lower);
  return out;
}

std::string folded(std::string_view text) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (std::all_of(text.begin(), text.end(), is_ascii)) return lowered(text);
  auto units = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  units.foldCase();
  if (U_SUCCESS(status)) units = nfc->normalize(units, status);
  std::string out;
  units.toUTF8String(out);
  return out;
}

// Of "%41": 'A'. None for what is no escape, and for / ? # % themselves, which mean something else unescaped.
std::optional<char> escaped_at(std::string_view path, std::size_t at) {
  if (path[at] != '%' || path.size() < at + 3) return std::nullopt;
  unsigned value = 0;
  const char* end = path.data() + at + 3;
  if (std::from_chars(path.data() + at + 1, end, value, 16).ptr != end) return std::nullopt;
  const char c = static_cast<char>(value);
  return std::string_view("/?#%").find(c) == std::string_view::npos ? std::optional(c) : std::nullopt;
}

std::string unescaped(std::string_view path) {
  std::string out;
  for (std::size_t at = 0; at < path.size(); ++at) {
    const std::optional<char> c = escaped_at(path, at);
    out += c.value_or(path[at]);
    if (c) at += 2;
  }
  return out;
}

// As a server finds it: "/a//b/./c/../index.html" is "/a/b".
std::string resolved(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view part = path.substr(0, end);
    path.remove_prefix(std::min(end + 1, path.size()));
    if (part == "..") {
      if (!parts.empty()) parts.pop_back();
    } else if (!part.empty() && part != ".") {
      parts.push_back(part);
    }
  }
  if (!parts.empty() && (parts.back() == "index.html" || parts.back() == "index.htm")) parts.pop_back();
  std::string out;
  for (const std::string_view part : parts) (out += '/') += part;
  return out.empty() ? "/" : out;
}

std::string_view without_suffix(std::string_view text, std::string_view suffix) {
  return text.ends_with(suffix) ? text.substr(0, text.size() - suffix.size()) : text;
}

}  // namespace

std::string page_address(std::string_view url) {
  const std::size_t colon = std::min(url.find(':'), url.size());
  const std::string scheme = lowered(url.substr(0, colon));
  const bool is_web = scheme == "http" || scheme == "https";
  if (is_web && url.substr(colon).starts_with("://")) url.remove_prefix(colon + 1);
  const bool is_mail = scheme == "mailto" && colon < url.size();
  if (is_mail) return std::string(url);

  std::string host;
  if (url.starts_with("//")) {
    const std::size_t end = std::min(url.find_first_of("/?#", 2), url.size());
    host = lowered(without_suffix(without_suffix(url.substr(0, end), ":443"), ":80"));
    url.remove_prefix(end);
  }
  const std::size_t end = std::min(url.find_first_of("?#"), url.size());
  return host + resolved(folded(unescaped(url.substr(0, end)))) + std::string(url.substr(end));
}

}  // namespace mitos::source
