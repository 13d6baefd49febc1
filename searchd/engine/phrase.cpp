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

// A body has its headings, and what stands for it where it is empty.
bool is_in(index::TextField text, std::string_view field) {
  if (field.empty()) return true;
  if (field == "body" && (text == index::TextField::headings || text == index::TextField::excerpt))
    return true;
  return std::any_of(
      index::kTextFields.begin(), index::kTextFields.end(),
      [&](const index::TextFieldSpec& spec) { return spec.field == text && spec.name == field; });
}

template <typename Predicate>
void keep_if_some_text(std::vector<index::DocumentNumber>& documents, const index::DocumentStore& store,
                       std::string_view field, const Predicate& predicate) {
  std::erase_if(documents, [&](index::DocumentNumber number) {
    bool found = false;
    index::for_each_text(store.get(number), [&](index::TextField in, std::string_view text) {
      found = found || (is_in(in, field) && predicate(text));
    });
    return !found;
  });
}

}  // namespace

std::vector<index::DocumentNumber> documents_with_phrase(Searcher& searcher,
                                                         const index::DocumentStore& store,
                                                         const std::vector<std::string>& words,
                                                         std::string_view field) {
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
  keep_if_some_text(documents, store, field,
                    [&](std::string_view text) { return has_phrase(text, folded, lexicon); });
  return documents;
}

std::vector<index::DocumentNumber> documents_with_word(Searcher& searcher, const index::DocumentStore& store,
                                                       const std::string& word, std::string_view field) {
  text::Lexicon& lexicon = searcher.lexicon();
  const std::uint32_t stem = lexicon.look_up(word).stem;
  std::vector<index::DocumentNumber> documents =
      documents_with_all(searcher.database(), {lexicon.stem_text(stem)});
  keep_if_some_text(documents, store, field, [&](std::string_view text) {
    bool found = false;
    text::for_each_word(text, [&](text::Word at) {
      found = found || lexicon.look_up(text::bytes_of(text, at)).stem == stem;
    });
    return found;
  });
  return documents;
}

}  // namespace mitos::engine
