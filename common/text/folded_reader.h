// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/text/elision.h"
#include "common/text/fold.h"
#include "common/text/words.h"

namespace mitos::text {

/// Reads the words of titles, labels and names as they are compared with what is typed. A value; any thread
/// may read with it.
struct FoldedReader {
  Elisions elisions = {};
  Acronyms acronyms = Acronyms::whole;

  /// Calls `visit(Word, std::string folded)` for every word, in order; an elided article is none of it.
  template <typename Visitor>
  void for_each(std::string_view text, Visitor&& visit) const {
    for_each_word(
        text,
        [&](Word word) {
          word.begin += elisions.length_in(bytes_of(text, word));
          visit(word, fold(bytes_of(text, word)));
        },
        acronyms);
  }

  /// All of them that are not empty, folded.
  std::vector<std::string> words_of(std::string_view text) const {
    std::vector<std::string> words;
    for_each(text, [&words](Word, std::string folded) {
      if (!folded.empty()) words.push_back(std::move(folded));
    });
    return words;
  }
};

/// For people: initials are words of their own, and D'Amico is a name.
inline FoldedReader reader_of_people() {
  return {Elisions(), Acronyms::divided};
}

}  // namespace mitos::text
