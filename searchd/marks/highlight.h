// SPDX-License-Identifier: GPL-2.0-or-later
// Which words of a text a query matched, and the text with those words marked.
#pragma once

#include <bitset>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/compound.h"
#include "common/text/folded_reader.h"
#include "common/text/identifier.h"
#include "common/text/lexicon.h"
#include "common/text/words.h"

namespace mitos::marks {

/// The words that a query wants, as the text is looked through for them.
class MatchedWords {
 public:
  /// `rarity` weighs the word when passages compete: the rarer, the more.
  void add_stems(const std::vector<std::string>& stems, double rarity);
  void add_prefix(std::string folded, double rarity);

  /// Words that are wanted only one behind the other, each in one of its stems; at least two.
  void add_sequence(std::vector<std::vector<std::string>> stems, double rarity);

  struct Match {
    std::size_t which;  // the same for all forms of one wanted word
    double rarity;
  };

  /// Whether `word`, as written, is one of them; null if not. The lexicon is filled on the way.
  const Match* find(std::string_view word, text::Lexicon& lexicon) const;

  /// Whether one of them begins with `part` (as written) and goes on: else no joined word that begins so is
  /// one.
  bool go_on_behind(std::string_view part, text::Lexicon& lexicon) const;

  /// Words of a text that are wanted together.
  struct Together {
    text::Word words;  // from the first to the last
    const Match* match = nullptr;
  };

  /// The sequences and identifiers that stand in `text`, in order; where two overlap, the one that begins
  /// first, and of those the longest.
  std::vector<Together> sequences_in(std::string_view text, text::Lexicon& lexicon) const;

  /// Whether numbers with dots are among them.
  bool want_numbers() const noexcept { return want_numbers_; }

  /// How a text has to be read that is looked through for them.
  text::Runs runs() const noexcept { return runs_; }

  bool empty() const noexcept { return stems_.empty() && prefixes_.empty() && sequences_.empty(); }

 private:
  void note(const std::string& text);
  const Match* find(const text::Identifier& identifier, text::Lexicon& lexicon) const;
  void add_identifiers(std::string_view text, text::Lexicon& lexicon, std::vector<Together>& found) const;
  bool may_be_wanted(std::string_view word, const text::Lexicon& lexicon) const;

  std::size_t next_ = 0;
  std::bitset<128> first_letters_;
  text::Runs runs_ = text::Runs::whole;
  bool want_numbers_ = false;
  bool want_identifiers_ = false;
  std::map<std::string, Match, std::less<>> stems_;
  std::vector<std::pair<std::string, Match>> prefixes_;
  std::vector<std::pair<std::vector<std::vector<std::string>>, Match>> sequences_;
};

/// Whether a part of a word (compound.h) that was wanted counts as the word: in a name it does.
enum class Parts { ignored, counted };

/// The first of the longest numbers with dots of a chain that is wanted; none if none is.
std::optional<text::DottedNumber> wanted_number(std::string_view text, std::span<const text::Word> chain,
                                                const MatchedWords& words, text::Lexicon& lexicon);

/// Calls `visit(Word, const Match&)` for each word of `text` that is wanted until it returns false; words
/// that are wanted together are one. An elided article is left out of its word. Where none of a chain of
/// linked words is wanted, the chain may be wanted as one, and of an acronym with dots its parts may be.
template <typename Visitor>
void for_each_match(std::string_view text, const MatchedWords& words, text::Lexicon& lexicon, Visitor&& visit,
                    Parts parts = Parts::ignored) {
  const std::vector<MatchedWords::Together> sequences = words.sequences_in(text, lexicon);
  auto sequence = sequences.begin();
  bool on = true;
  const auto show = [&](text::Word word, const MatchedWords::Match& match) {
    word.begin += lexicon.elided_in(text::bytes_of(text, word));
    on = visit(word, match);
  };
  text::for_each_chain(
      text,
      [&](std::span<const text::Word> chain) {
        bool found = false;
        const auto look_at = [&](text::Word word, std::string_view written) {
          const MatchedWords::Match* match = on ? words.find(written, lexicon) : nullptr;
          if (match == nullptr) return false;
          found = true;
          show(word, *match);
          return true;
        };
        const std::optional<text::DottedNumber> number =
            words.want_numbers() ? wanted_number(text, chain, words, lexicon) : std::nullopt;
        for (const text::Word word : chain) {
          while (sequence != sequences.end() && sequence->words.end <= word.begin) ++sequence;
          if (sequence != sequences.end() && word.begin >= sequence->words.begin) {
            found = true;
            if (on && word.begin == sequence->words.begin) show(sequence->words, *sequence->match);
            continue;
          }
          if (number && word.begin >= number->word.begin && word.end <= number->word.end) {
            if (word.begin == number->word.begin) look_at(number->word, number->written);
            continue;
          }
          const std::string_view written = text::bytes_of(text, word);
          if (look_at(word, written)) continue;
          text::for_each_acronym_part(text, word,
                                      [&](text::Word part) { look_at(part, text::bytes_of(text, part)); });
          if (parts == Parts::ignored) continue;
          for (const std::string_view part : text::parts_of(written)) {
            if (look_at(word, part)) break;
          }
        }
        if (found || chain.size() == 1 || !words.go_on_behind(text::bytes_of(text, chain.front()), lexicon))
          return;
        const std::string whole = text::joined(text, chain);
        if (!whole.empty()) look_at({chain.front().begin, chain.back().end}, whole);
      },
      words.runs());
}

/// `text` as HTML: escaped, with <mark> around each matched word as the only element.
std::string marked(std::string_view text, const MatchedWords& words, text::Lexicon& lexicon,
                   Parts parts = Parts::ignored);

/// `text` as HTML with <mark> around what was typed of its words: the letters that fold to one of
/// `beginnings` (folded), where a word begins with them. `reader` tells the words.
std::string marked_beginnings(std::string_view text, const std::vector<std::string>& beginnings,
                              const text::FoldedReader& reader = {});

}  // namespace mitos::marks
