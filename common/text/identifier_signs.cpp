// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

#include "common/text/ascii.h"
#include "common/text/identifier_kinds.h"

namespace mitos::text {
namespace {

// FNV-1a of 64 bits (Fowler, Noll, Vo): told apart by it, no more is wanted.
std::string cut(std::string form) {
  if (form.size() <= kMostFormBytes) return form;
  std::uint64_t hash = 14'695'981'039'346'656'037U;
  for (const char c : form) hash = (hash ^ static_cast<unsigned char>(c)) * 1'099'511'628'211U;
  constexpr int kHexadecimal = 16;
  std::array<char, 17> digits{'-'};
  char* const first = digits.data() + 1;
  const char* const end = std::to_chars(first, digits.data() + digits.size(), hash, kHexadecimal).ptr;
  form.resize(kMostFormBytes - digits.size());
  return form + std::string(static_cast<const char*>(digits.data()), end);
}

}  // namespace

std::size_t unseen_at(std::string_view text, std::size_t at) {
  for (const std::string_view sign : {"\u200b", "\u00ad", "\u2060", "\ufeff"}) {
    if (text.substr(at).starts_with(sign)) return sign.size();
  }
  return 0;
}

std::string lowered(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t unseen = is_ascii(text[at]) ? 0 : unseen_at(text, at);
    if (unseen == 0) out += ascii_lower(text[at]);
    at += std::max<std::size_t>(unseen, 1);
  }
  return out;
}

bool begins_with(std::string_view text, std::size_t at, std::string_view small) {
  if (text.size() - at < small.size()) return false;
  return std::equal(small.begin(), small.end(), text.begin() + static_cast<std::ptrdiff_t>(at),
                    [](char a, char b) { return a == ascii_lower(b); });
}

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_ascii_digit(text[end])) ++end;
  return end - at;
}

Found found(std::size_t begin, std::size_t end, std::string form, bool may_go_on) {
  return Identifier{begin, end, cut(std::move(form)), {}, may_go_on};
}

bool goes_on(std::string_view text, std::size_t end) {
  if (end == text.size()) return false;
  if (is_ascii_alphanumeric(text[end])) return true;
  return text[end] == '-' && end + 1 < text.size() && is_ascii_digit(text[end + 1]);
}

bool is_year(std::string_view digits) {
  return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

}  // namespace mitos::text
