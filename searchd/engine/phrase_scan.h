// SPDX-License-Identifier: GPL-2.0-or-later
// Whether a text has a phrase. The phrase's longest word is looked for byte by byte, and only what stands
// around it is taken apart into words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/text/lexicon.h"
#include "common/text/words.h"

namespace mitos::engine {

/// A phrase to look for in many texts. One thread at a time.
class PhraseScan {
 public:
  /// `folded`: its words, at least one, none of them empty.
  PhraseScan(std::vector<std::string> folded, text::Lexicon& lexicon);

  /// The same as read(), quicker where few runs between blanks may hold the longest word: those that have its
  /// letters, and those with a letter of no ASCII, which folding may turn into any.
  bool is_in(std::string_view text);

  /// Whether its words stand one behind the other in `text`, all of which is taken apart.
  bool read(std::string_view text);

 private:
  std::vector<std::string> folded_;
  text::Lexicon& lexicon_;
  text::Runs runs_ = text::Runs::whole;
  std::string needle_;   // its longest word of ASCII
  std::string lowered_;  // the text
};

}  // namespace mitos::engine
