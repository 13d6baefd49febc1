// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/model/worded_date.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/model/digits.h"

namespace mitos::model {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> kDays{"monday", "tuesday",  "wednesday", "thursday",
                                                "friday", "saturday", "sunday"};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Digits or letters, in small letters, from the front of `text`, which loses them and what parts them from
// the next ones.
std::string take_word(std::string_view& text) {
  std::size_t length = 0;
  const bool number = !text.empty() && is_digit(text[0]);
  while (length < text.size() && (number ? is_digit(text[length]) : is_letter(text[length]))) ++length;
  std::string word(text.substr(0, length));
  std::transform(word.begin(), word.end(), word.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  text.remove_prefix(length);
  return word;
}

void skip_separators(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t,.-"), text.size()));
}

// The place of a name among `names`, which the word is or begins with at least three letters; 0 for none.
template <std::size_t N>
int place_of(std::string_view word, const std::array<std::string_view, N>& names) {
  if (word.size() < 3) return 0;
  for (std::size_t i = 0; i < N; ++i) {
    const bool is_short = word.size() <= 4 && names[i].starts_with(word);
    if (names[i] == word || is_short) return static_cast<int>(i) + 1;
  }
  return 0;
}

// "4", "4th of"
std::optional<int> take_day(std::string_view& text) {
  if (text.empty() || !is_digit(text[0])) return std::nullopt;
  const std::string digits = take_word(text);
  if (digits.size() > 2) return std::nullopt;
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (text.starts_with(ending)) {
      text.remove_prefix(ending.size());
      break;
    }
  }
  skip_separators(text);
  if (text.starts_with("of ")) text.remove_prefix(3);
  return number(digits);
}

std::optional<int> take_month(std::string_view& text) {
  const int month = month_named(take_word(text));
  skip_separators(text);
  return month == 0 ? std::nullopt : std::optional<int>(month);
}

}  // namespace

int month_named(std::string_view word) {
  return place_of(word, kMonths);
}

std::optional<DateAndRest> split_worded_date(std::string_view text) {
  std::string_view behind_day = text;
  if (place_of(take_word(behind_day), kDays) > 0) {
    skip_separators(behind_day);
    text = behind_day;
  }
  const bool day_first = !text.empty() && is_digit(text[0]);
  std::optional<int> day = day_first ? take_day(text) : std::nullopt;
  const std::optional<int> month = take_month(text);
  if (!day_first) day = take_day(text);
  const std::string year = take_word(text);
  if (!day || !month || year.size() != 4 || !is_digit(year[0])) return std::nullopt;
  if (!text.empty() && text[0] != ' ' && text[0] != '\t' && text[0] != ',') return std::nullopt;
  const std::optional<Date> date = day_of_calendar(number(year), *month, *day);
  if (!date) return std::nullopt;
  return DateAndRest{*date, text};
}

}  // namespace mitos::model
