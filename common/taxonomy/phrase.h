// SPDX-License-Identifier: GPL-2.0-or-later
// A text as its words and what holds them together, so that "H2020 - ICT – 2018", "h2020-ICT-2018" and
// "H2020, ICT 2018" can be compared. Pure, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mitos::taxonomy {

inline constexpr char kApart = ' ';
inline constexpr char kHyphen = '-';

/// A word, folded (common/text/fold.h), and what joins it to the word before: kHyphen for any dash or an
/// underscore, a slash or a dot for itself, kApart for everything else. A dash between blanks is a
/// hyphen only if a digit follows: "ICT – 2018".
struct PhraseWord {
  std::string text;
  char before = kApart;
};

using Phrase = std::vector<PhraseWord>;

/// `extra` are characters that count as letters: a pattern's wildcards.
Phrase read_phrase(std::string_view text, std::string_view extra = "");

/// Its words joined by hyphens, in small letters: the part of a programme's value.
std::string slug_of(const Phrase& phrase);

}  // namespace mitos::taxonomy
