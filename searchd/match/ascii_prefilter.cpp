// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/match/ascii_prefilter.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "common/text/lexicon.h"
#include "searchd/match/ascii_words.h"

namespace mitos::match {
namespace {

struct Range {
  UChar32 first;
  UChar32 last;
};

// Of these no character is part of a word that folds to ASCII: letters that stay what they are, and signs
// that stand between words. No mark, which folding drops, no apostrophe, nothing that is not seen. Rising.
constexpr std::array<Range, 17> kNeverAscii{{{0x00a0, 0x00a9},  // no-break space to copyright, without
                                             {0x00ab, 0x00ac},  // the feminine ordinal and the soft hyphen
                                             {0x00b0, 0x00b1},
                                             {0x00b6, 0x00b7},
                                             {0x00bb, 0x00bb},
                                             {0x2013, 0x2018},  // dashes and quotes, not the apostrophe
                                             {0x201a, 0x2027},  // quotes, bullets, ellipsis
                                             {0x2190, 0x22ff},  // arrows, mathematics
                                             {0x2500, 0x25ff},  // boxes and shapes
                                             {0x3000, 0x3003},  // blank and punctuation of Chinese, Japanese
                                             {0x3008, 0x3011},
                                             {0x3041, 0x3096},  // Hiragana
                                             {0x30a1, 0x30fc},  // Katakana
                                             {0x4e00, 0x9fff},  // Han
                                             {0xac00, 0xd7a3},  // Hangul
                                             {0xff01, 0xff0f},  // wide punctuation, digits left out
                                             {0xff1a, 0xff20}}};

// Greek stays Greek and Cyrillic Cyrillic, but for a letter or two in a Latin word.
constexpr Range kGreek{0x0391, 0x03ce};
constexpr Range kCyrillic{0x0400, 0x0482};

bool is_in(Range range, UChar32 c) {
  return c >= range.first && c <= range.last;
}
bool is_never_ascii(UChar32 c) {
  const auto* const range = std::partition_point(kNeverAscii.begin(), kNeverAscii.end(),
                                                 [c](const Range& before) { return before.last < c; });
  return range != kNeverAscii.end() && c >= range->first;
}

// The character at `at`, behind which `at` moves; negative if the bytes are no UTF-8.
UChar32 next_character(std::string_view text, std::size_t& at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  UChar32 c = 0;
  U8_NEXT(bytes, at, text.size(), c);
  return c;
}

// Whether the character between `begin` and `end`, which is no ASCII, may be part of a word that folds to
// `needle`: whether that has the letters beside it, and at its ends where the word ends.
bool fits_around(std::string_view lowered, std::size_t begin, std::size_t end, std::string_view needle) {
  if (needle.size() >= text::kMaxTermBytes) return true;  // it may be the beginning of any longer word
  const std::string_view before = word_characters_before(lowered, begin);
  const std::string_view behind = word_characters_behind(lowered, end);
  const std::size_t from = begin - before.size();
  const std::size_t to = end + behind.size();
  const bool begins = from == 0 || is_plain_gap(lowered, from - 1);
  const bool ends = to == lowered.size() || is_plain_gap(lowered, to);
  constexpr std::size_t kLongestOfOne = 4;  // letters that one character folds to
  if (begins && ends && needle.size() > before.size() + kLongestOfOne + behind.size()) return false;
  return (begins ? needle.starts_with(before) : needle.find(before) != std::string_view::npos) &&
         (ends ? needle.ends_with(behind) : needle.find(behind) != std::string_view::npos);
}

}  // namespace

bool may_fold_to(std::string_view lowered, std::string_view needle) {
  const bool latin = std::any_of(lowered.begin(), lowered.end(), text::is_ascii_alphanumeric);
  for (std::size_t end = 0; end < lowered.size();) {
    const std::size_t begin = end;
    if (text::is_ascii(lowered[begin])) {
      ++end;
      continue;
    }
    const UChar32 c = next_character(lowered, end);
    if (is_in(kGreek, c) || is_in(kCyrillic, c) ? !latin : is_never_ascii(c)) continue;
    if (fits_around(lowered, begin, end, needle)) return true;
  }
  return false;
}

bool skip_never_ascii(std::string_view text, std::size_t& at) {
  std::size_t behind = at;
  if (!is_never_ascii(next_character(text, behind))) return false;
  at = behind;
  return true;
}

}  // namespace mitos::match
