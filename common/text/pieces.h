// SPDX-License-Identifier: GPL-2.0-or-later
// Where ICU's dictionaries know no word of Chinese or Japanese, they cut letter by letter: 李彦宏 is 李, 彦,
// 宏. Two letters side by side say more than each, so such letters are indexed in pieces of two, too, and
// asked so: 李|彦, 彦|宏. Pure, any thread.
#pragma once

#include <string>
#include <string_view>

namespace mitos::text {

/// Whether a word is one letter of Chinese or Japanese that says little alone. Hiragana is no such letter,
/// nor are the commonest words of one letter (的, 和): both stand between words.
bool is_cut_letter(std::string_view word);

/// The last letter of a word and the first of the next, which stands side by side with it, where one of the
/// words is a cut letter: "算|机" of 计算 and 机. "" where none is, and where a Latin word or 的 stands
/// beside it. No word is such a term: 東京 and 都 are not 京都.
std::string piece_between(std::string_view before, std::string_view behind);

/// The two letters of a piece as a word would have them: "算机".
std::string letters_of_piece(std::string_view piece);

/// Whether what begins like a word, of two letters and more, is about the same: Korean words have particles
/// behind them, Chinese and Japanese ones suffixes (연구 and 연구를, 研究 and 研究所).
bool takes_endings(std::string_view word);

/// A Korean word without the particle behind it: "연구를" -> "연구". "" if it has none, or too little is
/// left.
std::string_view without_particle(std::string_view word);

}  // namespace mitos::text
