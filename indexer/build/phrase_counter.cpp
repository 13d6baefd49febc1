// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/phrase_counter.h"

#include <tsl/robin_map.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>

#include "common/index/schema.h"
#include "common/text/fold.h"
#include "common/text/lexicon.h"
#include "common/text/stop_words.h"
#include "common/text/utf8.h"
#include "common/text/words.h"

namespace mitos::build {
namespace {

constexpr std::size_t kLongestPhrase = 4;      // words
constexpr std::size_t kMostBytes = 80;         // of a phrase
constexpr std::size_t kMostCounted = 300'000;  // phrases at once
constexpr std::size_t kMostWords = 10'000;     // of a document; its title and headings have a thousandth

struct PhraseWord {
  std::string folded;
  std::uint64_t hash = 0;
  text::Word word;
  bool ends_phrase = false;   // may stand at an end of one
  bool follows_last = false;  // nothing but a blank or a hyphen before it
};

bool is_number(std::string_view folded) {
  return std::all_of(folded.begin(), folded.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<PhraseWord> words_in(std::string_view text, std::size_t most) {
  std::vector<PhraseWord> words;
  text::WordReader reader(text);
  while (words.size() < most) {
    const std::optional<text::Word> read = reader.next();
    if (!read) break;
    const text::Word word = *read;
    std::string folded = text::fold(text::first_bytes(text::bytes_of(text, word), text::kMaxWordBytes));
    const bool content = !folded.empty() && !is_number(folded) && !text::is_stop_word(folded);
    bool follows = false;
    if (!words.empty()) {
      const std::size_t end = words.back().word.end;
      const std::string_view gap = text.substr(end, word.begin - end);
      follows = gap == " " || gap == "-";
    }
    const std::uint64_t hash = std::hash<std::string>{}(folded);
    words.push_back({std::move(folded), hash, word, content, follows});
  }
  return words;
}

// The hash of the word at `place` if it belongs to what stands beside it; `second` is the later of the two.
std::uint64_t neighbour(const std::vector<PhraseWord>& words, std::size_t second, std::size_t place) {
  const bool belongs = place < words.size() && second < words.size() && words[second].follows_last &&
                       !text::is_stop_word(words[place].folded);
  return belongs ? words[place].hash : 0;
}

bool counts(index::TextField field) {
  return index::is_name(field) || field == index::TextField::headings || field == index::TextField::tags;
}

// Keeps those of two documents and more.
template <typename Phrases>
void forget_rare(Phrases& phrases) {
  for (auto entry = phrases.begin(); entry != phrases.end();)
    entry = entry->second.documents < 2 ? phrases.erase(entry) : std::next(entry);
}

}  // namespace

struct PhraseCounter::Phrases {
  struct Counted {
    std::string shown;
    std::uint32_t documents = 0;
    std::uint64_t before = 0;  // as index::Phrase has it
    std::uint64_t after = 0;
    std::uint32_t last = 0;  // the document that was counted last, so that it counts once
  };
  using Map = tsl::robin_map<std::uint64_t, Counted>;  // by a hash of their words; two alike are one phrase

  Map map;
};

PhraseCounter::PhraseCounter() : phrases_(std::make_unique<Phrases>()) {}
PhraseCounter::~PhraseCounter() = default;

void PhraseCounter::add(const model::Document& document) {
  ++document_;
  words_left_ = kMostWords;
  index::for_each_text(document, [this](index::TextField field, std::string_view text) {
    if (counts(field)) add_text(text);
  });
  if (phrases_->map.size() > kMostCounted) forget_rare(phrases_->map);
}

void PhraseCounter::add_text(std::string_view text) {
  const std::vector<PhraseWord> words = words_in(text, words_left_);
  words_left_ -= words.size();
  for (std::size_t first = 0; first < words.size(); ++first) {
    if (!words[first].ends_phrase) continue;
    std::uint64_t hash = words[first].hash;
    for (std::size_t last = first + 1; last < words.size() && last < first + kLongestPhrase; ++last) {
      const std::size_t begin = words[first].word.begin;
      const std::size_t bytes = words[last].word.end - begin;
      if (!words[last].follows_last || words[last].folded.empty() || bytes > kMostBytes) break;
      constexpr std::uint64_t kSpread =
          0x9e3779b97f4a7c15;  // an odd number near 2^64 divided by the golden ratio
      hash = hash * kSpread + words[last].hash;
      if (words[last].ends_phrase)
        count(hash, text.substr(begin, bytes), neighbour(words, first, first - 1),
              neighbour(words, last + 1, last + 1));
    }
  }
}

void PhraseCounter::count(std::uint64_t hash, std::string_view shown, std::uint64_t before,
                          std::uint64_t after) {
  Phrases::Counted& counted = phrases_->map[hash];
  const bool first = counted.documents == 0;
  if (first || counted.before != before) counted.before = first ? before : 0;
  if (first || counted.after != after) counted.after = first ? after : 0;
  if (counted.last == document_) return;
  counted.last = document_;
  ++counted.documents;
  if (counted.shown.empty() || (counted.shown != shown && index::is_plainer(shown, counted.shown)))
    counted.shown = shown;
}

void PhraseCounter::add(PhraseCounter& other) {
  Phrases::Map& others = other.phrases_->map;
  if (phrases_->map.empty()) phrases_->map.swap(others);
  for (auto entry = others.begin(); entry != others.end(); ++entry) {
    const auto [known, added] = phrases_->map.try_emplace(entry.key(), std::move(entry.value()));
    if (added) continue;
    Phrases::Counted& mine = known.value();
    Phrases::Counted& theirs = entry.value();
    mine.documents += theirs.documents;
    if (mine.before != theirs.before) mine.before = 0;
    if (mine.after != theirs.after) mine.after = 0;
    if (index::is_plainer(theirs.shown, mine.shown)) mine.shown = std::move(theirs.shown);
  }
  others.clear();
}

std::vector<index::Phrase> PhraseCounter::take(std::uint32_t documents) {
  Phrases::Map& counted_phrases = phrases_->map;
  std::vector<index::Phrase> phrases;
  for (auto entry = counted_phrases.begin(); entry != counted_phrases.end(); ++entry) {
    Phrases::Counted& counted = entry.value();
    if (counted.documents < documents) continue;
    phrases.push_back({text::folded_words(counted.shown), std::move(counted.shown), counted.documents,
                       counted.before, counted.after});
  }
  counted_phrases.clear();
  return phrases;
}

}  // namespace mitos::build
