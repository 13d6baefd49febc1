// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <utility>

#include "common/text/ascii.h"
#include "common/text/check_digits.h"
#include "common/text/identifier_kinds.h"

namespace mitos::text {
namespace {

// Digits in groups, between which a hyphen or a blank may stand; the last may be X.
struct Digits {
  std::string all;  // X small
  std::size_t end = 0;
  std::size_t groups = 0;
};

std::size_t separator_at(std::string_view text, std::size_t at) {
  for (const std::string_view sign : {"-", " ", "‐", "‑", "–", "\u00a0"}) {
    if (text.substr(at).starts_with(sign)) return sign.size();
  }
  return 0;
}

Digits grouped_digits(std::string_view text, std::size_t at, std::size_t most) {
  Digits digits{"", at, 0};
  for (std::size_t next = at; digits.all.size() < most;) {
    std::size_t count = std::min(digits_at(text, next), most - digits.all.size());
    digits.all += text.substr(next, count);
    const bool last = digits.all.size() + 1 == most && next + count < text.size();
    if (last && ascii_lower(text[next + count]) == 'x') {
      digits.all += 'x';
      ++count;
    }
    if (count == 0) break;
    ++digits.groups;
    digits.end = next + count;
    const std::size_t separator = digits.end < text.size() ? separator_at(text, digits.end) : 0;
    if (separator == 0) break;
    next = digits.end + separator;
  }
  return digits;
}

}  // namespace

Found isbn_at(std::string_view text, std::size_t begin, std::size_t at, Led led) {
  Digits digits = grouped_digits(text, at, 13);
  const bool book = digits.all.starts_with("978") || digits.all.starts_with("979");
  if (digits.all.size() == 13 && book && !goes_on(text, digits.end) &&
      (led == Led::yes || digits.groups == 5 || is_isbn13(digits.all))) {
    Identifier isbn{begin, digits.end, digits.all, {}, false};
    if (std::string older = isbn10_of(digits.all); !older.empty())
      isbn.other_forms.push_back(std::move(older));
    return isbn;
  }
  digits = grouped_digits(text, at, 10);
  const bool whole = digits.all.size() == 10 && !goes_on(text, digits.end);
  if (!whole || (digits.groups != 4 && digits.groups != 1) || !is_isbn10(digits.all)) return std::nullopt;
  // Ten digits in a row may be anything: they are looked for as they are.
  const std::string form = isbn13_of(digits.all);
  const bool bare = digits.groups == 1 && led == Led::no && digits.all.back() != 'x';
  Identifier isbn{begin, digits.end, bare ? digits.all : form, {bare ? form : digits.all}, false};
  return isbn;
}

Found issn_at(std::string_view text, std::size_t begin, std::size_t at, Led led) {
  const Digits digits = grouped_digits(text, at, 8);
  const bool halves = digits.groups == 2 && at + 4 < text.size() && text[at + 4] == '-';
  if (digits.all.size() != 8 || (!halves && led == Led::no) || goes_on(text, digits.end) ||
      !is_issn(digits.all))
    return std::nullopt;
  const std::string_view all = digits.all;
  if (led == Led::no && is_year(all.substr(0, 4)) && is_year(all.substr(4))) return std::nullopt;
  return found(begin, digits.end, digits.all);
}

Found orcid_at(std::string_view text, std::size_t begin, std::size_t at) {
  const Digits digits = grouped_digits(text, at, 16);
  const bool shaped = digits.groups == 4 && digits.all.starts_with("0000");
  const bool is_one = shaped || ((digits.groups == 4 || digits.groups == 1) && is_orcid(digits.all));
  if (digits.all.size() != 16 || goes_on(text, digits.end) || !is_one) return std::nullopt;
  return found(begin, digits.end, digits.all);
}

// Ten digits in two groups to four, of which none is a year: "2310 464-160".
bool is_national(std::string_view text, std::size_t at) {
  constexpr std::size_t kDigits = 10;
  constexpr std::size_t kMostGroups = 4;
  std::size_t digits = 0;
  std::size_t groups = 0;
  for (std::size_t next = at; groups <= kMostGroups;) {
    const std::size_t count = digits_at(text, next);
    if (count < 2 || (groups == 0 && count == 2) || is_year(text.substr(next, count))) return false;
    ++groups;
    digits += count;
    next += count;
    const bool goes_on =
        next + 1 < text.size() && std::string_view(" -.").find(text[next]) != std::string_view::npos;
    if (!goes_on || !is_ascii_digit(text[next + 1])) break;
    ++next;
  }
  return digits == kDigits && groups > 1 && groups <= kMostGroups;
}

// Digits in groups, perhaps in parentheses.
Found telephone_at(std::string_view text, std::size_t begin, std::size_t at, Led led) {
  const std::string_view rest = text.substr(at);
  constexpr std::size_t kBehindZeros = 2;
  const bool zeros = rest.size() > kBehindZeros && rest.starts_with("00") && rest[kBehindZeros] != '0';
  const bool international = rest.starts_with('+') || zeros;
  if (!international && led == Led::no && !is_national(text, at)) return std::nullopt;
  std::string digits;
  std::size_t end = at;
  constexpr std::size_t kMost = 15;
  for (std::size_t next = rest.front() == '+' ? at + 1 : at;
       next < text.size() && digits.size() <= kMost + 2;) {
    const std::size_t count = digits_at(text, next);
    digits += text.substr(next, count);
    next += count;
    if (count > 0) end = next;
    std::size_t signs = 0;
    while (next < text.size() && std::string_view(" -./()").find(text[next]) != std::string_view::npos) {
      ++next;
      ++signs;
    }
    constexpr std::size_t kMostSigns = 2;
    if (signs > kMostSigns || (signs == 0 && count == 0) || digits_at(text, next) == 0) break;
  }
  if (international && digits.starts_with("00")) digits.erase(0, 2);
  constexpr std::size_t kFewest = 7;
  if (digits.size() < kFewest || digits.size() > kMost || goes_on(text, end)) return std::nullopt;
  Identifier number = *found(begin, end, digits);
  // Without the code of a country, of one to three digits.
  for (std::size_t code = 1; international && code <= 3; ++code)
    number.other_forms.push_back(digits.substr(code));
  return number;
}

}  // namespace mitos::text
