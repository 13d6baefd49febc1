// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build/phrase_counter.h"

#include <algorithm>

#include "common/index/schema.h"
#include "common/text/fold.h"
#include "common/text/stop_words.h"
#include "common/text/words.h"

namespace mitos::build {
namespace {

constexpr std::size_t kLongest = 4;            // words
constexpr std::size_t kMostBytes = 80;         // of a phrase
constexpr std::size_t kMostCounted = 300'000;  // phrases at once

struct PhraseWord {
  std::string folded;
  text::Word word;
  bool ends_phrase = false;   // may stand at an end of one
  bool follows_last = false;  // nothing but a blank or a hyphen before it
};

bool is_number(std::string_view folded) {
  return std::all_of(folded.begin(), folded.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<PhraseWord> words_in(std::string_view text) {
  std::vector<PhraseWord> words;
  text::for_each_word(text, [&](text::Word word) {
    std::string folded = text::fold(text::bytes_of(text, word));
    const bool content = !folded.empty() && !is_number(folded) && !text::is_stop_word(folded);
    bool follows = false;
    if (!words.empty()) {
      const std::size_t end = words.back().word.end;
      const std::string_view gap = text.substr(end, word.begin - end);
      follows = gap == " " || gap == "-";
    }
    words.push_back({std::move(folded), word, content, follows});
  });
  return words;
}

bool counts(index::TextField field) {
  return index::is_name(field) || field == index::TextField::headings || field == index::TextField::tags;
}

}  // namespace

void PhraseCounter::add(const model::Document& document) {
  of_document_.clear();
  index::for_each_text(document, [this](index::TextField field, std::string_view text) {
    if (counts(field)) add_text(text);
  });
  if (phrases_.size() > kMostCounted)
    std::erase_if(phrases_, [](const auto& entry) { return entry.second.documents < 2; });
}

void PhraseCounter::add_text(std::string_view text) {
  const std::vector<PhraseWord> words = words_in(text);
  for (std::size_t first = 0; first < words.size(); ++first) {
    if (!words[first].ends_phrase) continue;
    std::string phrase = words[first].folded;
    for (std::size_t last = first + 1; last < words.size() && last < first + kLongest; ++last) {
      if (!words[last].follows_last || words[last].folded.empty()) break;
      phrase += ' ';
      phrase += words[last].folded;
      if (phrase.size() > kMostBytes) break;
      if (!words[last].ends_phrase || !of_document_.insert(phrase).second) continue;
      Counted& counted = phrases_[phrase];
      ++counted.documents;
      std::string shown(text.substr(words[first].word.begin, words[last].word.end - words[first].word.begin));
      if (counted.shown.empty() || index::is_plainer(shown, counted.shown)) counted.shown = std::move(shown);
    }
  }
}

std::vector<index::Phrase> PhraseCounter::take() {
  std::vector<index::Phrase> phrases;
  phrases.reserve(phrases_.size());
  for (auto& [words, counted] : phrases_)
    phrases.push_back({words, std::move(counted.shown), counted.documents});
  phrases_.clear();
  return phrases;
}

}  // namespace mitos::build
