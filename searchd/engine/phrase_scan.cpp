// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/engine/phrase_scan.h"

#include <algorithm>
#include <optional>

namespace mitos::engine {
namespace {

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

// No word reaches over one.
bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_word_character(char c) {
  return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z');
}

// Whether a word, as written, folds to `folded`. Most words differ in their first letter; only
// those that are not ASCII are worth remembering in the lexicon.
bool folds_to(std::string_view word, const std::string& folded, text::Lexicon& lexicon) {
  if (!std::all_of(word.begin(), word.end(), is_ascii)) return lexicon.look_up(word).folded == folded;
  word = word.substr(0, text::kMaxTermBytes);
  return std::equal(word.begin(), word.end(), folded.begin(), folded.end(),
                    [](char a, char b) { return lower(a) == b; });
}

bool may_begin(std::string_view word, const std::string& folded) {
  return static_cast<unsigned char>(word.front()) >= 0x80 || lower(word.front()) == folded.front();
}

// Where a run without blanks begins or ends that `at` is in.
std::size_t begin_of_run(std::string_view text, std::size_t at) {
  while (at > 0 && !is_blank(text[at - 1])) --at;
  return at;
}
std::size_t end_of_run(std::string_view text, std::size_t at) {
  while (at < text.size() && !is_blank(text[at])) ++at;
  return at;
}

// A run that holds a letter or digit of ASCII has a word at least; of others nobody can tell so quickly.
bool has_word(std::string_view run) {
  return std::any_of(run.begin(), run.end(), is_word_character);
}

// Farther by so many words at least.
std::size_t words_before(std::string_view text, std::size_t at, std::size_t words) {
  while (words > 0 && at > 0) {
    std::size_t end = at;
    while (end > 0 && is_blank(text[end - 1])) --end;
    at = begin_of_run(text, end);
    if (has_word(text.substr(at, end - at))) --words;
  }
  return at;
}
std::size_t words_behind(std::string_view text, std::size_t at, std::size_t words) {
  while (words > 0 && at < text.size()) {
    std::size_t begin = at;
    while (begin < text.size() && is_blank(text[begin])) ++begin;
    at = end_of_run(text, begin);
    if (has_word(text.substr(begin, at - begin))) --words;
  }
  return at;
}

}  // namespace

PhraseScan::PhraseScan(std::vector<std::string> folded, text::Lexicon& lexicon)
    : folded_(std::move(folded)), lexicon_(lexicon) {
  if (std::any_of(folded_.begin(), folded_.end(), text::has_run)) runs_ = text::Runs::divided;
  for (const std::string& word : folded_) {
    if (std::all_of(word.begin(), word.end(), is_ascii) && word.size() > needle_.size()) needle_ = word;
  }
}

bool PhraseScan::is_in(std::string_view text) {
  constexpr std::size_t kShortestNeedle = 3;
  if (needle_.size() < kShortestNeedle) return read(text);
  lowered_.resize(text.size());
  std::transform(text.begin(), text.end(), lowered_.begin(), lower);
  const std::string_view lowered = lowered_;
  const auto next_foreign = [&](std::size_t from) {
    return static_cast<std::size_t>(
        std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(), is_ascii) -
        text.begin());
  };
  std::size_t foreign = next_foreign(0);
  std::size_t found = lowered.find(needle_);
  for (;;) {
    const std::size_t hit = std::min(found, foreign);
    if (hit >= text.size()) return false;
    const std::size_t done = end_of_run(text, hit);
    const std::size_t begin = words_before(text, begin_of_run(text, hit), folded_.size() - 1);
    const std::size_t end = words_behind(text, done, folded_.size() - 1);
    if (read(text.substr(begin, end - begin))) return true;
    if (found < done) found = lowered.find(needle_, done);
    if (foreign < done) foreign = next_foreign(done);
  }
}

// `begun` holds how many words each beginning of the phrase has so far that ends at the word before.
bool PhraseScan::read(std::string_view text) {
  std::vector<std::size_t> begun;
  text::WordReader reader(text, runs_);
  for (;;) {
    const std::optional<text::Word> word = reader.next();
    if (!word) return false;
    const std::string_view written = text::bytes_of(text, *word);
    std::erase_if(begun, [&](std::size_t words) { return !folds_to(written, folded_[words], lexicon_); });
    for (std::size_t& words : begun) ++words;
    if (may_begin(written, folded_.front()) && folds_to(written, folded_.front(), lexicon_))
      begun.push_back(1);
    if (!begun.empty() && begun.front() == folded_.size()) return true;  // the longest is at the front
  }
}

}  // namespace mitos::engine
