// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/match/phrase_scan.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <optional>

#include "common/text/acronym.h"
#include "common/text/conjunction.h"
#include "common/text/fold.h"
#include "common/text/utf8.h"
#include "searchd/match/ascii_prefilter.h"
#include "searchd/match/ascii_words.h"

namespace mitos::match {
namespace {

// No word reaches over one.
bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// Whether a word, as written, folds to `folded`. Most words differ in their first letter; only
// those that are not ASCII are worth remembering in the lexicon.
bool folds_to(std::string_view word, const std::string& folded, text::Lexicon& lexicon) {
  if (!text::is_ascii(word) || text::is_dotted_acronym(word)) return lexicon.look_up(word).folded == folded;
  word.remove_prefix(lexicon.elided_in(word));
  word = word.substr(0, text::kMaxTermBytes);
  return std::equal(word.begin(), word.end(), folded.begin(), folded.end(),
                    [](char a, char b) { return text::ascii_lower(a) == b; });
}

bool may_begin(std::string_view word, const std::string& folded, const text::Lexicon& lexicon) {
  word.remove_prefix(lexicon.elided_in(word));
  return !text::is_ascii(word.front()) || text::ascii_lower(word.front()) == folded.front();
}

// Whether text[at] begins a Han character (U+4E00 to U+9FFF).
constexpr std::size_t kHanBytes = 3;
bool is_han(std::string_view text, std::size_t at) {
  if (at + kHanBytes > text.size()) return false;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const auto goes_on = [&](std::size_t i) { return (byte(i) & 0xc0U) == 0x80U; };
  return (byte(0) > 0xe4 ? byte(0) <= 0xe9 : byte(0) == 0xe4 && byte(1) >= 0xb8) && goes_on(1) && goes_on(2);
}
bool is_behind_han(std::string_view text, std::size_t at) {
  return at >= kHanBytes && is_han(text, at - kHanBytes);
}

// Where a run begins or ends that `at` is in: at a blank or a Han character, a word by itself that is none of
// the phrase. In a page of Chinese all else would be one run.
std::size_t begin_of_run(std::string_view text, std::size_t at) {
  while (at > 0 && !is_blank(text[at - 1]) && !is_behind_han(text, at)) --at;
  return at;
}
std::size_t end_of_run(std::string_view text, std::size_t at) {
  while (at < text.size() && !is_blank(text[at]) && !is_han(text, at)) ++at;
  return at;
}

// A run that holds a letter or digit of ASCII has a word at least; others cannot be told so quickly.
bool has_word(std::string_view run) {
  return std::any_of(run.begin(), run.end(), text::is_ascii_alphanumeric);
}

// Farther by so many words at least, but for what no phrase reaches over.
std::size_t words_before(std::string_view text, std::size_t at, std::size_t words) {
  while (words > 0 && at > 0) {
    std::size_t end = at;
    while (end > 0 && is_blank(text[end - 1])) --end;
    if (is_behind_han(text, end)) return end;
    at = begin_of_run(text, end);
    if (has_word(text.substr(at, end - at))) --words;
  }
  return at;
}
std::size_t words_behind(std::string_view text, std::size_t at, std::size_t words) {
  while (words > 0 && at < text.size()) {
    std::size_t begin = at;
    while (begin < text.size() && is_blank(text[begin])) ++begin;
    if (is_han(text, begin)) return begin;
    at = end_of_run(text, begin);
    if (has_word(text.substr(begin, at - begin))) --words;
  }
  return at;
}

// Where the first byte from `at` on is that is no ASCII; the end if there is none. Eight at a time.
std::size_t next_foreign(std::string_view text, std::size_t at) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080U;
  for (; at + sizeof(std::uint64_t) <= text.size(); at += sizeof(std::uint64_t)) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    if ((bytes & kHighBits) != 0) break;
  }
  while (at < text.size() && text::is_ascii(text[at])) ++at;
  return at;
}

// Where the next such byte is in a run with a word that may fold to `needle`; the end if there is none.
std::size_t next_that_may_fold(std::string_view lowered, std::string_view needle, std::size_t at) {
  for (;;) {
    at = next_foreign(lowered, at);
    if (at == lowered.size()) return at;
    if (skip_never_ascii(lowered, at)) continue;  // most often, where it is a foreign page
    const std::size_t begin = begin_of_run(lowered, at);
    const std::size_t end = end_of_run(lowered, at);
    if (may_fold_to(lowered.substr(begin, end - begin), needle)) return at;
    at = end;
  }
}

// Where an acronym with dots begins from `from` on that may fold to `needle`; the end of `text` if none does.
std::size_t next_dotted(std::string_view text, std::string_view needle, std::size_t from) {
  for (std::size_t dot = text.find('.', from); dot < text.size(); dot = text.find('.', dot + 1)) {
    if (!text::begins_with_letter(text.substr(dot + 1))) continue;
    std::size_t begin = dot;
    while (begin > 0 && text::is_ascii_letter(text[begin - 1])) --begin;
    const bool foreign_before = begin > 0 && !text::is_ascii(text[begin - 1]);
    if (begin == dot && !foreign_before) continue;
    if (foreign_before || !text::is_ascii(text[dot + 1])) return begin;
    if (text::ascii_lower(text[begin]) != needle.front()) continue;
    const std::size_t bytes = text::dotted_acronym(text, begin);
    if (bytes > 0 && text::fold(text.substr(begin, bytes)).starts_with(needle)) return begin;
  }
  return text.size();
}

// Where `needle` stands in `text` from `from` on and is not a piece of a longer word of ASCII; the end of
// `text` if it does nowhere.
std::size_t next_alone(std::string_view text, std::string_view needle, std::size_t from) {
  while (from < text.size()) {
    // Finds in one pass what std::string_view::find() stops for at each of its first letters.
    const void* const found = memmem(text.data() + from, text.size() - from, needle.data(), needle.size());
    if (found == nullptr) break;
    const auto at = static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
    const std::size_t end = at + needle.size();
    const bool longer = (at > 0 && text::is_ascii_alphanumeric(text[at - 1])) ||
                        (end < text.size() && text::is_ascii_alphanumeric(text[end]));
    if (!longer || needle.size() >= text::kMaxTermBytes) return at;
    from = at + 1;
  }
  return text.size();
}

}  // namespace

PhraseScan::PhraseScan(std::vector<std::string> folded, text::Lexicon& lexicon)
    : folded_(std::move(folded)), lexicon_(lexicon) {
  if (std::any_of(folded_.begin(), folded_.end(), text::has_run)) runs_ = text::Runs::divided;
  std::transform(folded_.begin(), folded_.end(), std::back_inserter(is_and_), text::means_and);
  if (std::all_of(is_and_.begin(), is_and_.end(), [](bool is_and) { return is_and; }))
    is_and_.assign(is_and_.size(), false);
  has_and_ = std::find(is_and_.begin(), is_and_.end(), true) != is_and_.end();
  for (std::size_t i = 0; i < folded_.size(); ++i) {
    const std::string& word = folded_[i];
    plain_ = plain_ && word.size() < text::kMaxTermBytes &&
             std::all_of(word.begin(), word.end(), text::is_ascii_alphanumeric);
    if (!text::is_ascii(word) || word.size() <= needle_.size() || is_and_[i]) continue;
    needle_ = word;
    needle_at_ = i;
  }
}

// Goes from word to word, which is plain where nothing but letters and digits of ASCII stands between gaps.
std::optional<bool> PhraseScan::plainly_at(std::string_view lowered, std::size_t hit) const {
  if (!plain_) return std::nullopt;
  const auto ends_plainly = [&](std::size_t at) { return at == 0 || is_plain_gap(lowered, at - 1); };
  const auto begins_plainly = [&](std::size_t at) {
    return at == lowered.size() || is_plain_gap(lowered, at);
  };
  std::size_t begin = hit;
  std::size_t end = hit + needle_.size();
  if (!ends_plainly(begin) || !begins_plainly(end)) return std::nullopt;
  for (std::size_t i = needle_at_; i > 0; --i) {
    while (begin > 0 && is_plain_gap(lowered, begin - 1)) --begin;
    const std::string_view word = word_characters_before(lowered, begin);
    begin -= word.size();
    if (!ends_plainly(begin)) return std::nullopt;
    if (word != folded_[i - 1]) return is_and_[i - 1] ? std::nullopt : std::optional(false);
  }
  for (std::size_t i = needle_at_ + 1; i < folded_.size(); ++i) {
    while (end < lowered.size() && is_plain_gap(lowered, end)) ++end;
    const std::string_view word = word_characters_behind(lowered, end);
    end += word.size();
    if (!begins_plainly(end)) return std::nullopt;
    if (word != folded_[i]) return is_and_[i] ? std::nullopt : std::optional(false);
  }
  return true;
}

bool PhraseScan::is_in(std::string_view text) {
  constexpr std::size_t kShortestNeedle = 3;
  if (needle_.size() < kShortestNeedle || runs_ == text::Runs::divided) return is_in_by_words(text);
  lowered_.resize(text.size());
  std::transform(text.begin(), text.end(), lowered_.begin(), text::ascii_lower);
  const std::string_view lowered = lowered_;
  std::size_t foreign = next_that_may_fold(lowered, needle_, 0);
  std::size_t found = next_alone(lowered, needle_, 0);
  std::size_t dotted = next_dotted(text, needle_, 0);
  for (;;) {
    const std::size_t hit = std::min({found, foreign, dotted});
    if (hit >= text.size()) return false;
    if (const auto plainly = hit == found ? plainly_at(lowered, hit) : std::nullopt) {
      if (*plainly) return true;
      found = next_alone(lowered, needle_, hit + needle_.size());
      continue;
    }
    const std::size_t done = end_of_run(text, hit);
    const std::size_t begin = words_before(text, begin_of_run(text, hit), folded_.size() - 1);
    const std::size_t end = words_behind(text, done, folded_.size() - 1);
    if (is_in_by_words(text.substr(begin, end - begin))) return true;
    if (found < done) found = next_alone(lowered, needle_, done);
    if (foreign < done) foreign = next_that_may_fold(lowered, needle_, done);
    if (dotted < done) dotted = next_dotted(text, needle_, done);
  }
}

bool PhraseScan::is_word(std::string_view written, std::size_t place) const {
  if (folds_to(written, folded_[place], lexicon_)) return true;
  return is_and_[place] && text::means_and(lexicon_.look_up(written).folded);
}

// Where the phrase has no “and”, the sign is none of its words, and no gap in it.
void PhraseScan::go_over_sign(std::vector<std::size_t>& begun) const {
  for (std::size_t& words : begun) {
    if (is_and_[words]) ++words;
  }
  if (is_and_.front()) begun.push_back(1);
}

// `begun` holds how many words each beginning of the phrase has so far that ends at the word before.
bool PhraseScan::is_in_by_words(std::string_view text) {
  std::vector<std::size_t> begun;
  const auto is_whole = [&] { return !begun.empty() && begun.front() == folded_.size(); };  // the longest
  std::size_t end = 0;
  text::WordReader reader(text, runs_);
  for (;;) {
    const std::optional<text::Word> word = reader.next();
    if (has_and_ && text::has_and_sign(text.substr(end, word ? word->begin - end : text.npos))) {
      go_over_sign(begun);
      if (is_whole()) return true;
    }
    if (!word) return false;
    end = word->end;
    const std::string_view written = text::bytes_of(text, *word);
    std::erase_if(begun, [&](std::size_t words) { return !is_word(written, words); });
    for (std::size_t& words : begun) ++words;
    const bool may = is_and_.front() || may_begin(written, folded_.front(), lexicon_);
    if (may && is_word(written, 0)) begun.push_back(1);
    if (is_whole()) return true;
  }
}

}  // namespace mitos::match
