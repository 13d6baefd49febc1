// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/utf8.h"

#include <algorithm>
#include <cstring>

#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace mitos::text {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool is_unfit(UChar32 c) {
  return c <= 0;
}

bool is_control(UChar32 c) {
  return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7f && c < 0xa0 && c != 0x85);
}

// Reads one code point at `at` and moves on; negative when the bytes are not UTF-8.
UChar32 next_code_point(std::string_view text, std::size_t& at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  UChar32 c = 0;
  U8_NEXT(bytes, at, text.size(), c);
  return c;
}

// White space, and the mark at the beginning of some files.
bool is_blank(UChar32 c) {
  return c == 0xfeff || (c >= 0 && u_isUWhiteSpace(c) != 0);
}

constexpr std::size_t kStep = sizeof(std::uint64_t);

// Behind the bytes of printable ASCII from `at` on, eight a step. Whether a byte is below 0x20, is 0x7f, or
// is above shows in its high bit after a subtraction or an addition, which carry nothing over while all are
// ASCII.
std::size_t skip_printable(std::string_view text, std::size_t at) {
  constexpr std::uint64_t kOnes = 0x0101010101010101;
  constexpr std::uint64_t kHighBits = 0x80 * kOnes;
  for (std::uint64_t bytes = 0; text.size() - at >= kStep; at += kStep) {
    std::memcpy(&bytes, text.data() + at, kStep);
    const std::uint64_t below_blank = ~((bytes | kHighBits) - 0x20 * kOnes);
    if (((bytes | below_blank | (bytes + kOnes)) & kHighBits) != 0) break;
  }
  return at;
}

bool is_plain_ascii(char c) {
  return (c >= 0x20 && c < 0x7f) || c == '\n' || c == '\t';
}

std::size_t skip_plain_ascii(std::string_view text, std::size_t at) {
  if (at < text.size() && !is_plain_ascii(text[at])) return at;
  for (;;) {
    at = skip_printable(text, at);
    const std::size_t end = std::min(at + kStep, text.size());
    while (at < end && is_plain_ascii(text[at])) ++at;
    if (at < end || at == text.size()) return at;
  }
}

}  // namespace

std::optional<std::size_t> find_unfit(std::string_view text) {
  for (std::size_t at = skip_plain_ascii(text, 0); at < text.size(); at = skip_plain_ascii(text, at)) {
    const std::size_t start = at;
    if (is_unfit(next_code_point(text, at))) return start;
  }
  return std::nullopt;
}

std::string replace_unfit(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t start = at;
    const UChar32 c = next_code_point(text, at);
    if (is_unfit(c)) {
      out += kReplacement;
    } else if (is_control(c)) {
      out += ' ';
    } else {
      out += text.substr(start, at - start);
    }
  }
  return out;
}

bool needs_replacing(std::string_view text) {
  for (std::size_t at = skip_plain_ascii(text, 0); at < text.size(); at = skip_plain_ascii(text, at)) {
    const UChar32 c = next_code_point(text, at);
    if (is_unfit(c) || is_control(c)) return true;
  }
  return false;
}

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

std::string_view first_bytes(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return text;
  while (limit > 0 && U8_IS_TRAIL(static_cast<std::uint8_t>(text[limit]))) --limit;
  return text.substr(0, limit);
}

std::string_view trimmed(std::string_view text) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size() && is_blank(next_code_point(text, at));) begin = at;
  std::size_t end = text.size();
  while (end > begin) {
    std::size_t last = end - 1;
    while (last > begin && U8_IS_TRAIL(static_cast<std::uint8_t>(text[last]))) --last;
    std::size_t behind = last;
    if (!is_blank(next_code_point(text, behind)) || behind != end) break;
    end = last;
  }
  return text.substr(begin, end - begin);
}

std::string single_spaced(std::string_view text) {
  std::string fit;
  if (needs_replacing(text)) {
    fit = replace_unfit(text);
    text = fit;
  }
  text = trimmed(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    while (at < text.size() && text[at] > ' ' && text[at] < 0x7f) ++at;
    out += text.substr(start, at - start);
    if (at == text.size()) break;
    const std::size_t other = at;
    if (u_isUWhiteSpace(next_code_point(text, at)) == 0) {
      out += text.substr(other, at - other);
    } else if (out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

std::string from_utf16(std::string_view bytes, bool big_endian) {
  icu::UnicodeString units;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const auto first = static_cast<unsigned char>(bytes[i]);
    const auto second = static_cast<unsigned char>(bytes[i + 1]);
    units.append(static_cast<char16_t>(big_endian ? first << 8 | second : second << 8 | first));
  }
  std::string out;
  units.toUTF8String(out);
  return out;
}

bool begins_with_letter(std::string_view text) {
  std::size_t at = 0;
  const UChar32 c = text.empty() ? -1 : next_code_point(text, at);
  return c > 0 && u_isalpha(c) != 0;
}

}  // namespace mitos::text
