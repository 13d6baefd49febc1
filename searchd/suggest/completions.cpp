// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/suggest/completions.h"

#include <xapian.h>

#include <algorithm>

#include "common/text/fold.h"
#include "common/text/utf8.h"
#include "common/text/words.h"

namespace mitos::suggest {
namespace {

constexpr std::size_t kMostWordsCompleted = 8;  // more are a question
constexpr std::size_t kShortestBeginning = 2;

// The phrases that begin with `beginning` and are longer, the most frequent first.
std::vector<const index::Phrase*> phrases_with(const std::vector<index::Phrase>& phrases,
                                               std::string_view beginning) {
  auto at = std::lower_bound(
      phrases.begin(), phrases.end(), beginning,
      [](const index::Phrase& phrase, std::string_view text) { return phrase.words < text; });
  std::vector<const index::Phrase*> found;
  for (; at != phrases.end() && at->words.starts_with(beginning); ++at) {
    if (at->words != beginning) found.push_back(&*at);
  }
  std::stable_sort(found.begin(), found.end(), [](const index::Phrase* a, const index::Phrase* b) {
    return a->documents > b->documents;
  });
  return found;
}

bool some_document_has(snapshot::Searcher& searcher, std::string_view words) {
  text::Lexicon& lexicon = searcher.lexicon();
  std::vector<Xapian::Query> each;
  text::for_each_word(words, [&](text::Word word) {
    const std::vector<std::string> stems = lexicon.stem_texts(lexicon.look_up(text::bytes_of(words, word)));
    each.emplace_back(Xapian::Query::OP_OR, stems.begin(), stems.end());
  });
  Xapian::Enquire enquire(searcher.database());
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query(Xapian::Query(Xapian::Query::OP_AND, each.begin(), each.end()));
  return !enquire.get_mset(0, 1).empty();
}

}  // namespace

std::vector<std::string> complete(const snapshot::Snapshot& snapshot, snapshot::Searcher& searcher,
                                  std::string_view typed, std::size_t limit) {
  std::vector<text::Word> words;
  text::for_each_word(typed, [&](text::Word word) { words.push_back(word); });
  if (words.empty() || words.size() > kMostWordsCompleted || text::find_unfit(typed)) return {};
  const bool ended = words.back().end < typed.size();
  std::vector<std::string> completions;
  for (std::size_t first = 0; first < words.size() && completions.empty(); ++first) {
    const std::string_view kept = typed.substr(0, words[first].begin);
    std::string beginning = text::folded_words(typed.substr(words[first].begin));
    if (text::count_characters(beginning) < kShortestBeginning) break;
    if (ended) beginning += ' ';
    for (const index::Phrase* phrase : phrases_with(snapshot.phrases(), beginning)) {
      if (completions.size() == limit) break;
      std::string whole = std::string(kept) + phrase->shown;
      if (first == 0 || some_document_has(searcher, whole)) completions.push_back(std::move(whole));
    }
  }
  return completions;
}

}  // namespace mitos::suggest
