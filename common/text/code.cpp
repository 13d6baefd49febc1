// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/code.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "common/text/ascii.h"
#include "common/text/utf8.h"

namespace mitos::text {
namespace {

// How many bytes the hyphen or dash at `at` has; 0 if there is none.
std::size_t hyphen_at(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 6> kHyphens{"-", "‐", "‑", "–", "—", "−"};
  for (const std::string_view hyphen : kHyphens) {
    if (text.substr(at).starts_with(hyphen)) return hyphen.size();
  }
  return 0;
}

bool is_part(std::string_view part) {
  return !part.empty() &&
         std::all_of(part.begin(), part.end(), [](char c) { return is_ascii_alphanumeric(c) || c == '.'; });
}

bool is_four_digits(std::string_view part) {
  constexpr std::size_t kDigits = 4;
  return part.size() == kDigits && std::all_of(part.begin(), part.end(), is_ascii_digit);
}

}  // namespace

bool is_code(std::string_view text) {
  constexpr std::size_t kFewest = 3;
  std::size_t parts = 0;
  std::size_t with_digits = 0;
  bool has_year = false;
  const std::string_view all = trimmed(text);
  for (std::size_t begin = 0, at = 0; at <= all.size();) {
    const std::size_t hyphen = hyphen_at(all, at);
    if (hyphen == 0 && at < all.size()) {
      ++at;
      continue;
    }
    const std::string_view part = all.substr(begin, at - begin);
    if (!is_part(part)) return false;
    ++parts;
    with_digits += std::any_of(part.begin(), part.end(), is_ascii_digit) ? 1 : 0;
    has_year = has_year || is_four_digits(part);
    begin = at += std::max<std::size_t>(hyphen, 1);
  }
  return parts >= kFewest && (with_digits > 1 || has_year);
}

}  // namespace mitos::text
