// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/engine/phrase.h"

#include <xapian.h>

#include <algorithm>
#include <optional>
#include <string_view>

#include "common/index/schema.h"
#include "common/text/words.h"

namespace mitos::engine {
namespace {

// Documents that have every term: the rarest term's postings, each looked up in the others'.
std::vector<index::DocumentNumber> documents_with_all(const Xapian::Database& database,
                                                      std::vector<std::string> terms) {
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  std::sort(terms.begin(), terms.end(), [&database](const std::string& a, const std::string& b) {
    return database.get_termfreq(a) < database.get_termfreq(b);
  });
  std::vector<index::DocumentNumber> documents;
  if (terms.empty()) return documents;
  for (auto at = database.postlist_begin(terms[0]); at != database.postlist_end(terms[0]); ++at) {
    documents.push_back(*at);
  }
  for (std::size_t i = 1; i < terms.size() && !documents.empty(); ++i) {
    auto other = database.postlist_begin(terms[i]);
    const auto end = database.postlist_end(terms[i]);
    std::erase_if(documents, [&](index::DocumentNumber number) {
      if (other != end) other.skip_to(number);
      return other == end || *other != number;
    });
  }
  return documents;
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Whether a word, as written, folds to `folded`. Most words differ in their first letter; only
// those that are not ASCII are worth remembering in the lexicon.
bool folds_to(std::string_view word, const std::string& folded, text::Lexicon& lexicon) {
  const bool ascii =
      std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (!ascii) return lexicon.look_up(word).folded == folded;
  word = word.substr(0, text::kMaxTermBytes);
  return std::equal(word.begin(), word.end(), folded.begin(), folded.end(),
                    [](char a, char b) { return lower(a) == b; });
}

bool may_begin(std::string_view word, const std::string& folded) {
  return static_cast<unsigned char>(word.front()) >= 0x80 || lower(word.front()) == folded.front();
}

bool has_phrase(std::string_view text, const std::vector<std::string>& folded, text::Lexicon& lexicon) {
  std::optional<text::Word> word = text::next_word(text, 0);
  while (word) {
    const std::size_t after_first = word->end;
    std::size_t matched = 0;
    if (may_begin(text::bytes_of(text, *word), folded.front())) {
      for (std::optional<text::Word> at = word; at && matched < folded.size();
           at = text::next_word(text, at->end)) {
        if (!folds_to(text::bytes_of(text, *at), folded[matched], lexicon)) break;
        ++matched;
      }
    }
    if (matched == folded.size()) return true;
    word = text::next_word(text, after_first);
  }
  return false;
}

}  // namespace

std::vector<index::DocumentNumber> documents_with_phrase(Searcher& searcher,
                                                         const index::DocumentStore& store,
                                                         const std::vector<std::string>& words) {
  text::Lexicon& lexicon = searcher.lexicon();
  std::vector<std::string> folded;
  std::vector<std::string> stems;
  for (const std::string& word : words) {
    const text::Lexicon::Entry& entry = lexicon.look_up(word);
    if (entry.folded.empty()) continue;
    folded.push_back(entry.folded);
    stems.push_back(lexicon.stem_text(entry.stem));
  }
  if (folded.empty()) return {};
  std::vector<index::DocumentNumber> documents = documents_with_all(searcher.database(), stems);
  std::erase_if(documents, [&](index::DocumentNumber number) {
    bool found = false;
    index::for_each_text(store.get(number), [&](index::TextField, std::string_view text) {
      found = found || has_phrase(text, folded, lexicon);
    });
    return !found;
  });
  return documents;
}

}  // namespace mitos::engine
