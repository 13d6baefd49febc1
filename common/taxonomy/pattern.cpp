// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/taxonomy/pattern.h"

#include <algorithm>
#include <charconv>

#include "common/text/ascii.h"

namespace mitos::taxonomy {
namespace {

constexpr std::string_view kYear = "yyyy";  // as folded
constexpr std::string_view kWildcards = "%*";

bool glob(std::string_view pattern, std::string_view word) {
  if (pattern.empty()) return word.empty();
  if (pattern.front() == '*') {
    for (std::size_t skipped = 0; skipped <= word.size(); ++skipped) {
      if (glob(pattern.substr(1), word.substr(skipped))) return true;
    }
    return false;
  }
  if (pattern.front() == '%') {
    for (std::size_t digits = 1; digits <= word.size() && text::is_ascii_digit(word[digits - 1]); ++digits) {
      if (glob(pattern.substr(1), word.substr(digits))) return true;
    }
    return false;
  }
  return !word.empty() && word.front() == pattern.front() && glob(pattern.substr(1), word.substr(1));
}

bool is_year_in(std::string_view word, const std::optional<Years>& years) {
  const std::optional<int> year = year_of(word);
  return year && (!years || (*year >= years->first && *year <= years->last));
}

}  // namespace

bool Pattern::operator==(const Pattern& other) const {
  return silent == other.silent &&
         std::equal(words.begin(), words.end(), other.words.begin(), other.words.end(),
                    [](const PhraseWord& a, const PhraseWord& b) {
                      return a.text == b.text && a.before == b.before;
                    });
}

std::optional<Pattern> parse_pattern(std::string_view text) {
  Pattern pattern;
  std::size_t close = std::string_view::npos;
  if (text.starts_with('(')) {
    close = text.find(')');
    if (close == std::string_view::npos) return std::nullopt;
    pattern.silent = read_phrase(text.substr(0, close), kWildcards).size();
  }
  const std::size_t from = close == std::string_view::npos ? 0 : close + 1;
  if (text.find_first_of("()", from) != std::string_view::npos) return std::nullopt;
  pattern.words = read_phrase(text, kWildcards);
  if (pattern.words.size() <= pattern.silent) return std::nullopt;
  return pattern;
}

std::optional<std::string> literal(const Pattern& pattern) {
  if (pattern.silent > 0) return std::nullopt;
  std::string text;
  for (const PhraseWord& word : pattern.words) {
    if (word.text == kYear || word.text.find_first_of(kWildcards) != std::string::npos) return std::nullopt;
    if (!text.empty()) text += word.before;
    text += word.text;
  }
  return text;
}

std::size_t weight_of(const Pattern& pattern) {
  const auto any = std::count_if(pattern.words.begin(), pattern.words.end(),
                                 [](const PhraseWord& word) { return word.text == "*"; });
  return pattern.words.size() - static_cast<std::size_t>(any);
}

bool matches(const Pattern& pattern, const Phrase& phrase, std::size_t at,
             const std::optional<Years>& years) {
  if (phrase.size() - at < pattern.words.size()) return false;
  for (std::size_t i = 0; i < pattern.words.size(); ++i) {
    const PhraseWord& asked = pattern.words[i];
    const PhraseWord& given = phrase[at + i];
    if (i > 0 && asked.before != kApart && given.before == kApart) return false;
    const bool same = asked.text == kYear ? is_year_in(given.text, years) : glob(asked.text, given.text);
    if (!same) return false;
  }
  return true;
}

std::optional<int> year_of(std::string_view word) {
  constexpr int kFirst = 1950;
  constexpr int kLast = 2099;
  int year = 0;
  const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), year);
  if (problem != std::errc() || end != word.data() + word.size() || word.size() != 4) return std::nullopt;
  return year >= kFirst && year <= kLast ? std::optional(year) : std::nullopt;
}

}  // namespace mitos::taxonomy
