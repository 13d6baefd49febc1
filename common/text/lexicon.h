// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/elision.h"
#include "common/text/stemmer.h"

namespace mitos::text {

/// A term has at most this many bytes (Xapian could take 245); what is longer is cut.
inline constexpr std::size_t kMaxTermBytes = 64;

/// No more of a word as written is looked at: enough for a term of letters with their marks.
inline constexpr std::size_t kMaxWordBytes = 1'024;

/// Every distinct word met so far, analysed once: folding and stemming cost far more than the
/// look-up, and a text repeats its words. Grows with the vocabulary. One thread at a time.
class Lexicon {
 public:
  struct Entry {
    std::string folded;                      // without an elided article
    std::uint32_t stem = 0;                  // see stem_text()
    std::uint32_t number = 0;                // the caller's
    std::vector<std::uint32_t> other_stems;  // by further languages of the lexicon, where they differ
    std::uint64_t occurrences = 0;           // counted by the caller, for the generation's vocabulary
    bool small = false;                      // it begins with a small letter
    std::uint32_t last_document = 0;         // that has it; the caller's

    /// Calls `visit(std::uint32_t stem)` for each of them.
    template <typename Visitor>
    void for_each_stem(Visitor&& visit) const {
      visit(stem);
      for (const std::uint32_t other : other_stems) visit(other);
    }
    bool has_stem(std::uint32_t wanted) const noexcept {
      return stem == wanted || std::find(other_stems.begin(), other_stems.end(), wanted) != other_stems.end();
    }
  };

  /// Words are stemmed as these languages do (stemmer.h), and lose their elided articles (elision.h).
  explicit Lexicon(const std::vector<std::string>& languages = default_languages());

  /// The same with elisions of more languages than one stems by.
  Lexicon(const std::vector<std::string>& stemmed, Elisions elisions);
  Lexicon(Lexicon&&) noexcept;
  Lexicon& operator=(Lexicon&&) noexcept;
  ~Lexicon();

  /// Whether a word's stems begin with its own first letter. Irish and Indonesian take off beginnings, too.
  bool keeps_first_letters() const noexcept { return keeps_first_letters_; }

  /// Of a word as written, how many bytes stand before the word that is meant: 2 of "l'eau".
  std::size_t elided_in(std::string_view word) const { return elisions_.length_in(word); }

  /// Gives back the memory of all words met so far; numbers of stems are void then.
  void forget();

  /// `word` as written. The reference holds until forget().
  Entry& look_up(std::string_view word);

  const std::string& stem_text(std::uint32_t stem) const { return stems_[stem]; }

  /// All stems of an entry, the first one first.
  std::vector<std::string> stem_texts(const Entry& entry) const {
    std::vector<std::string> texts;
    entry.for_each_stem([&](std::uint32_t stem) { texts.push_back(stem_text(stem)); });
    return texts;
  }
  std::size_t stem_count() const noexcept { return stems_.size(); }
  std::size_t word_count() const noexcept { return words_.size(); }

  /// Calls `visit(const Entry&)` for every word, in no particular order.
  template <typename Visitor>
  void for_each(Visitor&& visit) const {
    for (const Word& word : words_) visit(word.entry);
  }

 private:
  struct Word {
    std::string text;
    Entry entry;
  };
  struct Maps;

  std::uint32_t stem_id(std::string_view stem);

  Stemmer stemmer_;
  Elisions elisions_;
  bool keeps_first_letters_;
  std::deque<Word> words_;
  std::deque<std::string> stems_;
  std::unique_ptr<Maps> maps_;  // of both; elsewhere, since their header is slow to compile
};

}  // namespace mitos::text
