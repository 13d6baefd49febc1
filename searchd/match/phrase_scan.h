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

/// A phrase to look for in many texts. One thread at a time.
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

  std::vector<std::string> folded_;
  text::Lexicon& lexicon_;
  text::Runs runs_ = text::Runs::whole;
  bool plain_ = true;   // all of them letters and digits of ASCII
  std::string needle_;  // its longest word of ASCII
  std::size_t needle_at_ = 0;
  std::string lowered_;  // the text
};

}  // namespace mitos::match
