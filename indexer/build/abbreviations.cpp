// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/abbreviations.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <optional>

#include "common/text/utf8.h"
#include "common/text/words.h"

namespace mitos::build {
namespace {

constexpr std::size_t kShortest = 2;  // letters and digits
constexpr std::size_t kLongestAbbreviation = 10;

icu::UnicodeString characters_of(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

bool is_brief(std::string_view text) {
  const icu::UnicodeString characters = characters_of(text);
  std::size_t capitals = 0;
  std::size_t counted = 0;
  for (std::int32_t i = 0; i < characters.length(); ++i) {
    const UChar32 c = characters.char32At(i);
    if (u_isspace(c) != 0) return false;
    if (u_isalnum(c) != 0) ++counted;
    if (u_isupper(c) != 0) ++capitals;
  }
  return counted >= kShortest && counted <= kLongestAbbreviation && capitals >= 2 &&
         u_isalnum(characters.char32At(0)) != 0;
}

// Where in `text` the long form begins, if it ends there with it.
std::optional<std::int32_t> begin_of_long_form(icu::UnicodeString text, icu::UnicodeString brief) {
  text.foldCase();
  brief.foldCase();
  std::int32_t at = text.length() - 1;
  for (std::int32_t i = brief.length() - 1; i >= 0; --i) {
    const UChar32 wanted = brief.charAt(i);
    if (u_isalnum(wanted) == 0) continue;
    const auto fits = [&] {
      return text.charAt(at) == wanted && (i > 0 || at == 0 || u_isalnum(text.charAt(at - 1)) == 0);
    };
    while (at >= 0 && !fits()) --at;
    if (at < 0) return std::nullopt;
    if (i > 0) --at;
  }
  return at;
}

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

// The long form at the end of `before`, if it spells `brief` out.
std::optional<std::string> spelled_out(std::string_view before, std::string_view brief, bool wholly) {
  if (!is_brief(brief)) return std::nullopt;
  // min(|A| + 5, |A| · 2) words, as the paper has it.
  const std::size_t letters = text::count_characters(brief);
  const std::size_t most_words = std::min(letters + 5, letters * 2);
  std::vector<text::Word> words;
  text::for_each_word(before, [&](text::Word word) { words.push_back(word); });
  if (words.size() < 2 || (wholly && words.size() > most_words)) return std::nullopt;
  const std::size_t first = words.size() > most_words ? words.size() - most_words : 0;
  const icu::UnicodeString candidate = characters_of(before.substr(words[first].begin));
  const auto begin = begin_of_long_form(candidate, characters_of(brief));
  if (!begin || (wholly && *begin != 0)) return std::nullopt;
  std::string spelled = utf8(candidate.tempSubString(*begin));
  std::size_t words_in = 0;
  bool has_brief = false;
  text::for_each_word(spelled, [&](text::Word word) {
    ++words_in;
    has_brief = has_brief || text::bytes_of(spelled, word) == brief;
  });
  if (words_in < 2 || has_brief) return std::nullopt;
  return spelled;
}

// The word right before `end`, blanks between.
std::string_view last_word_of(std::string_view text) {
  const std::size_t blank = text.find_last_of(" \t\n");
  return blank == std::string_view::npos ? text : text.substr(blank + 1);
}

}  // namespace

std::vector<Abbreviation> find_abbreviations(std::string_view text) {
  constexpr std::size_t kMostBytes = 2'000;  // each parenthesis is looked at up to its end
  text = text::first_bytes(text, kMostBytes);
  std::vector<Abbreviation> found;
  for (std::size_t open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
    const std::size_t close = text.find(')', open);
    if (close == std::string_view::npos) break;
    const std::string_view inside = text::trimmed(text.substr(open + 1, close - open - 1));
    // Not beyond the parenthesis before.
    const std::size_t previous = text.substr(0, open).find_last_of("()");
    const std::size_t from = previous == std::string_view::npos ? 0 : previous + 1;
    const std::string_view before = text::trimmed(text.substr(from, open - from));
    if (const auto spelled = spelled_out(before, inside, false)) {
      found.push_back({std::string(inside), *spelled});
    } else if (const auto inner = spelled_out(inside, last_word_of(before), true)) {
      found.push_back({std::string(last_word_of(before)), *inner});
    }
  }
  return found;
}

}  // namespace mitos::build
