// SPDX-License-Identifier: GPL-2.0-or-later
// Whether a text has a phrase, by reading all of it: what positions are held against.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/lexicon.h"

namespace mitos::test {

/// A phrase to look for in texts. A word for “and”, or the sign &, in the phrase matches any of them in a
/// text. One thread at a time.
class PhraseScan {
 public:
  /// `folded` holds the words of the phrase: at least one, none empty. `lexicon` must outlive this.
  PhraseScan(std::vector<std::string> folded, text::Lexicon& lexicon);

  /// Whether the words of the phrase follow one another in `text`.
  bool is_in(std::string_view text);

 private:
  // Whether a word, as written, is the one at `place`.
  bool is_word(std::string_view written, std::size_t place) const;

  // Moves the matches that have begun past a sign &; see is_in().
  void go_over_sign(std::vector<std::size_t>& begun) const;

  std::vector<std::string> folded_;
  std::vector<bool> is_and_;  // for each word, whether it means “and”; all false if all words do
  bool has_and_ = false;
  text::Lexicon& lexicon_;
};

}  // namespace mitos::test
