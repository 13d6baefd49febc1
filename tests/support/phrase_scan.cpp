// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/phrase_scan.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "common/text/conjunction.h"
#include "common/text/words.h"

namespace mitos::test {

PhraseScan::PhraseScan(std::vector<std::string> folded, text::Lexicon& lexicon)
    : folded_(std::move(folded)), lexicon_(lexicon) {
  std::transform(folded_.begin(), folded_.end(), std::back_inserter(is_and_), text::means_and);
  if (std::all_of(is_and_.begin(), is_and_.end(), [](bool is_and) { return is_and; }))
    is_and_.assign(is_and_.size(), false);
  has_and_ = std::find(is_and_.begin(), is_and_.end(), true) != is_and_.end();
}

bool PhraseScan::is_word(std::string_view written, std::size_t place) const {
  const std::string& folded = lexicon_.look_up(written).folded;
  return folded == folded_[place] || (is_and_[place] && text::means_and(folded));
}

// Where the phrase has no “and”, the sign is none of its words, and no gap in it.
void PhraseScan::go_over_sign(std::vector<std::size_t>& begun) const {
  for (std::size_t& words : begun) {
    if (is_and_[words]) ++words;
  }
  if (is_and_.front()) begun.push_back(1);
}

// `begun` holds how many words each beginning of the phrase has so far that ends at the word before.
bool PhraseScan::is_in(std::string_view text) {
  std::vector<std::size_t> begun;
  const auto is_whole = [&] { return !begun.empty() && begun.front() == folded_.size(); };  // the longest
  std::size_t end = 0;
  text::WordReader reader(text);
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
    if (is_word(written, 0)) begun.push_back(1);
    if (is_whole()) return true;
  }
}

}  // namespace mitos::test
