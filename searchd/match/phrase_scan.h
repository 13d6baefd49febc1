// SPDX-License-Identifier: GPL-2.0-or-later
// Whether a text has a phrase. The phrase's longest word is looked for byte by byte, and only what stands
// around it is taken apart into words.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/lexicon.h"
#include "common/text/words.h"

namespace mitos::match {

/// A phrase to look for in many texts. What means “and” in it, a word or the sign &, is any of these in a
/// text. One thread at a time.
class PhraseScan {
 public:
  /// `folded`: its words, at least one, none of them empty.
  PhraseScan(std::vector<std::string> folded, text::Lexicon& lexicon);

  /// The same as read(), quicker where few runs between blanks may hold the longest word: those that have its
  /// letters, and those with a character that folding may turn into letters of ASCII.
  bool is_in(std::string_view text);

  /// Whether its words stand one behind the other in `text`, all of which is taken apart.
  bool read(std::string_view text);

 private:
  // Whether it stands where its longest word does, at `hit`; none if that takes a closer look.
  std::optional<bool> plainly_at(std::string_view lowered, std::size_t hit) const;

  // Whether a word, as written, is the one at `place`.
  bool is_word(std::string_view written, std::size_t place) const;

  // What of the phrase has begun when the sign & comes; see read().
  void go_over_sign(std::vector<std::size_t>& begun) const;

  std::vector<std::string> folded_;
  std::vector<bool> is_and_;  // by word; none if all are
  bool has_and_ = false;
  text::Lexicon& lexicon_;
  text::Runs runs_ = text::Runs::whole;
  bool plain_ = true;   // all of them letters and digits of ASCII
  std::string needle_;  // its longest word of ASCII
  std::size_t needle_at_ = 0;
  std::string lowered_;  // the text
};

}  // namespace mitos::match
