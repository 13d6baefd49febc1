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

/// A phrase to look for in many texts. A word for “and”, or the sign &, in the phrase matches any of them in
/// a text. One thread at a time.
class PhraseScan {
 public:
  /// `folded` holds the words of the phrase: at least one, none empty. `lexicon` must outlive this.
  PhraseScan(std::vector<std::string> folded, text::Lexicon& lexicon);

  /// Like is_in_by_words(), but quicker: takes apart only the runs between blanks that may hold the phrase's
  /// longest word. Those have its letters, or a character that folding may turn into ASCII letters.
  bool is_in(std::string_view text);

  /// Whether the words of the phrase follow one another in `text`. Splits all of `text` into words.
  bool is_in_by_words(std::string_view text);

 private:
  // Whether it stands where its longest word does, at `hit`; std::nullopt if is_in_by_words() must decide.
  std::optional<bool> plainly_at(std::string_view lowered, std::size_t hit) const;

  // Whether a word, as written, is the one at `place`.
  bool is_word(std::string_view written, std::size_t place) const;

  // Moves the matches that have begun past a sign &; see is_in_by_words().
  void go_over_sign(std::vector<std::size_t>& begun) const;

  std::vector<std::string> folded_;
  std::vector<bool> is_and_;  // for each word, whether it means “and”; all false if all words do
  bool has_and_ = false;
  text::Lexicon& lexicon_;
  text::Runs runs_ = text::Runs::whole;
  bool plain_ = true;   // all words are ASCII letters and digits
  std::string needle_;  // the phrase's longest ASCII word
  std::size_t needle_at_ = 0;
  std::string lowered_;  // the text
};

}  // namespace mitos::match
