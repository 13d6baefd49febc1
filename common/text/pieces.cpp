// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/pieces.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cstddef>

#include "common/text/next_character.h"
#include "common/text/stop_words.h"

namespace mitos::text {
namespace {

// The longest first.
constexpr std::array<std::string_view, 34> kParticles{
    "에서는", "으로는", "이라는", "으로서", "으로써", "에서", "에게", "에는", "에도", "으로", "까지", "부터",
    "처럼",   "보다",   "이나",   "이란",   "라는",   "께서", "한테", "마다", "조차", "하고", "로서", "로써",
    "은",     "는",     "이",     "가",     "을",     "를",   "의",   "에",   "로",   "도"};

// No word has it, so no word is a piece: 東京|都 has nothing of 京都.
constexpr char kBetween = '|';

UScriptCode script_at(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  return c < 0 ? USCRIPT_UNKNOWN : uscript_getScript(c, &status);
}

bool is_mark(UChar32 c) {
  return c >= 0 && (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
}

bool is_cjk(std::string_view letter) {
  std::size_t at = 0;
  const UScriptCode script = letter.empty() ? USCRIPT_UNKNOWN : script_at(next_character(letter, at));
  return script == USCRIPT_HAN || script == USCRIPT_KATAKANA;
}

// With the marks on it.
std::string_view first_letter(std::string_view word) {
  std::size_t end = 0;
  if (!word.empty()) next_character(word, end);
  while (end < word.size()) {
    std::size_t next = end;
    if (!is_mark(next_character(word, next))) break;
    end = next;
  }
  return word.substr(0, end);
}

std::string_view last_letter(std::string_view word) {
  std::string_view last = first_letter(word);
  for (std::size_t at = last.size(); at < word.size(); at += last.size())
    last = first_letter(word.substr(at));
  return last;
}

bool is_hangul(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    if (script_at(next_character(word, at)) != USCRIPT_HANGUL) return false;
  }
  return !word.empty();
}

// A vowel or a final consonant that stands by itself goes on with a syllable.
std::size_t syllables(std::string_view hangul) {
  constexpr UChar32 kFirstVowel = 0x1160;
  constexpr UChar32 kLastFinal = 0x11ff;
  std::size_t count = 0;
  for (std::size_t at = 0; at < hangul.size();) {
    const UChar32 c = next_character(hangul, at);
    if (c < kFirstVowel || c > kLastFinal) ++count;
  }
  return count;
}

}  // namespace

bool is_cut_letter(std::string_view word) {
  return !word.empty() && is_cjk(word) && first_letter(word).size() == word.size() && !is_stop_word(word);
}

std::string letters_of_piece(std::string_view piece) {
  std::string letters(piece);
  std::erase(letters, kBetween);
  return letters;
}

std::string piece_between(std::string_view before, std::string_view behind) {
  if (!is_cut_letter(before) && !is_cut_letter(behind)) return "";
  if (is_stop_word(before) || is_stop_word(behind)) return "";
  const std::string_view last = last_letter(before);
  const std::string_view first = first_letter(behind);
  if (!is_cjk(last) || !is_cjk(first)) return "";
  return std::string(last) + kBetween + std::string(first);
}

bool takes_endings(std::string_view word) {
  if (is_hangul(word)) return syllables(word) > 1;
  return is_cjk(word) && first_letter(word).size() < word.size();
}

std::string_view without_particle(std::string_view word) {
  if (!is_hangul(word)) return "";
  for (const std::string_view particle : kParticles) {
    if (!word.ends_with(particle)) continue;
    const std::string_view rest = word.substr(0, word.size() - particle.size());
    return syllables(rest) > 1 ? rest : "";
  }
  return "";
}

}  // namespace mitos::text
