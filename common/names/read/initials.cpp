// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/names/read/initials.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/names/read/latin.h"
#include "common/text/utf8.h"

namespace mitos::names {
namespace {

// Family names of two letters, most of them Chinese, Korean or Vietnamese.
constexpr auto kShortFamilies = std::to_array<std::string_view>(
    {"ai", "an", "bi", "do", "du", "fu", "gu", "ha", "he", "ho", "hu", "im", "ji", "jo", "ju",
     "ka", "ki", "ko", "ku", "le", "li", "lo", "lu", "ly", "ma", "mo", "na", "ng", "ni", "no",
     "oh", "qi", "qu", "so", "su", "um", "vo", "vu", "wu", "xi", "xu", "ye", "yi", "yu"});

bool is_numeral(std::string_view word) {
  return word == "II" || word == "III" || word == "IV" || word == "VI" || word == "VII";
}

bool is_bare_initial(const std::string& word) {
  return is_initial(word) && !has_small_letter(word) && word.find('.') == std::string::npos;
}

}  // namespace

bool is_short_in_capitals(std::string_view word) {
  constexpr std::size_t kMost = 4;
  if (has_small_letter(word) || is_numeral(word)) return false;
  const std::size_t letters = count_letters(word);
  return letters >= 2 && letters <= kMost && letters == text::count_characters(word);
}

bool are_surely_initials(std::string_view word) {
  if (!is_short_in_capitals(word)) return false;
  const std::string letters = latin_letters(word);
  if (letters.find_first_of("aeiou") == std::string::npos) return letters != "ng";
  return count_letters(word) == 2 &&
         std::find(kShortFamilies.begin(), kShortFamilies.end(), letters) == kShortFamilies.end();
}

Words initials_of(std::string_view word) {
  Words initials;
  while (!word.empty()) {
    std::size_t end = 1;
    while (end < word.size() && (static_cast<unsigned char>(word[end]) & 0xc0U) == 0x80U) ++end;
    initials.push_back(std::string(word.substr(0, end)) + ".");
    word.remove_prefix(end);
  }
  return initials;
}

Words parted_at_initials(std::string_view text) {
  constexpr std::size_t kMostFamilyWords = 4;
  const Words words = pieces_of(text, ' ');
  Words people;
  std::size_t begin = 0;
  bool all_single = true;
  bool any_run = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool run = are_surely_initials(words[i]) ||
                     (is_short_in_capitals(words[i]) && i > begin && i + 1 < words.size());
    if (!run && !is_bare_initial(words[i])) continue;
    const std::string family = joined(words, begin, i);
    if (i == begin || i - begin > kMostFamilyWords || !has_small_letter(family) ||
        family.find(',') != std::string::npos)
      return {};
    any_run = any_run || run;
    all_single = all_single && i - begin == 1;
    people.push_back(joined(words, begin, i + 1));
    begin = i + 1;
  }
  if (begin < words.size() || people.size() < 2 || !(any_run || all_single)) return {};
  return people;
}

}  // namespace mitos::names
