// SPDX-License-Identifier: GPL-2.0-or-later
// Where the words of a text are: Unicode's word boundaries (UAX #29), tailored in four ways that its
// section 4 leaves to the application. Parts of a name are words (ICT-48, 3.14, a_b), so that a part finds
// the whole; C++, C# and .NET are words of their own, and so is an acronym with its dots (U.S.A.); what is
// not seen does not split.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace mitos::text {

/// A word as a range of bytes of the text it was found in.
struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool linked = false;  // nothing but one of - & @ _ . stands between it and the word before
};

/// What is made of a run of a script without blanks: its words, or one word as long as the run, which is
/// thirty times as quick and enough for who looks for words of other scripts.
enum class Runs { divided, whole };

/// What is made of an acronym with dots (acronym.h): a word, or its parts. Initials of a name look like one.
enum class Acronyms { whole, divided };

/// Whether a text has a character of a script without blanks.
bool has_run(std::string_view text);

/// Finds one word after the other: a run of letters, digits and the marks on them, with apostrophes
/// between letters (don't, l’eau). Where a script has no blanks (Chinese, Japanese, Thai and others),
/// ICU's dictionaries tell the words. `text` is UTF-8; bytes that are not count as gaps. A copy goes on
/// from where the original is. One thread.
class WordReader {
 public:
  explicit WordReader(std::string_view text, Runs runs = Runs::divided,
                      Acronyms acronyms = Acronyms::whole) noexcept
      : text_(text), runs_(runs), acronyms_(acronyms) {}

  /// None at the end.
  std::optional<Word> next();

 private:
  bool skip_gap();
  void segment();
  bool is_linked(std::size_t begin) const;

  std::string_view text_;
  Runs runs_;
  Acronyms acronyms_;
  std::size_t at_ = 0;
  Word last_;
  std::vector<Word> segmented_;  // of a script without blanks, the next one at the back
};

/// Calls `visit(Word)` for every word, in order.
template <typename Visitor>
void for_each_word(std::string_view text, Visitor&& visit, Acronyms acronyms = Acronyms::whole) {
  WordReader reader(text, Runs::divided, acronyms);
  for (;;) {
    const std::optional<Word> word = reader.next();
    if (!word) return;
    visit(*word);
  }
}

/// The bytes of `word` in the text it was found in.
inline std::string_view bytes_of(std::string_view text, Word word) {
  return text.substr(word.begin, word.end - word.begin);
}

}  // namespace mitos::text
