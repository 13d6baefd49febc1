// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/query/word_limits.h"

#include <algorithm>
#include <utility>

#include "common/text/fold.h"
#include "common/text/stop_words.h"
#include "searchd/query/parse.h"

namespace mitos::query {

std::vector<Unit> WordLimits::within(std::vector<Unit> words) {
  std::erase_if(words, [this](const Unit& word) {
    std::string folded = text::fold(word.written);
    const bool cheap = text::is_stop_word(folded);
    if (!cheap && seen_.contains(folded)) return false;
    std::size_t& counted = cheap ? stop_words_ : words_;
    if (counted == (cheap ? kMaxStopWords : kMaxWords)) return true;
    ++counted;
    if (!cheap) seen_.insert(std::move(folded));
    return false;
  });
  return words;
}

std::vector<Unit> WordLimits::phrase_within(std::vector<Unit> words) {
  words.resize(std::min(words.size(), kMaxWords - words_));
  words_ += words.size();
  return words;
}

bool WordLimits::may_verify() const {
  return verified_ < kMaxVerified;
}

void WordLimits::count_verified() {
  ++verified_;
}

void WordLimits::bound_star(Unit& word) {
  word.starred = word.starred && starred_ < kMaxStarred;
  if (word.starred) ++starred_;
}

}  // namespace mitos::query
