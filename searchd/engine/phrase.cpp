// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/engine/phrase.h"

#include <xapian.h>

#include <algorithm>
#include <optional>
#include <string_view>

#include "common/index/schema.h"
#include "common/text/words.h"
#include "searchd/engine/phrase_scan.h"

namespace mitos::engine {
namespace {

// A word's stems, one for each language that has another.
using Stems = std::vector<std::string>;

Xapian::doccount frequency(const Xapian::Database& database, const Stems& stems) {
  Xapian::doccount sum = 0;
  for (const std::string& stem : stems) sum += database.get_termfreq(stem);
  return sum;
}

std::vector<index::DocumentNumber> documents_with_any(const Xapian::Database& database, const Stems& stems) {
  std::vector<index::DocumentNumber> documents;
  for (const std::string& stem : stems) {
    for (auto at = database.postlist_begin(stem); at != database.postlist_end(stem); ++at)
      documents.push_back(*at);
  }
  if (stems.size() > 1) {
    std::sort(documents.begin(), documents.end());
    documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
  }
  return documents;
}

// Documents that have every word: the rarest word's postings, each looked up in the others'.
std::vector<index::DocumentNumber> documents_with_all(const Xapian::Database& database,
                                                      std::vector<Stems> words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  std::stable_sort(words.begin(), words.end(), [&database](const Stems& a, const Stems& b) {
    return frequency(database, a) < frequency(database, b);
  });
  if (words.empty()) return {};
  std::vector<index::DocumentNumber> documents = documents_with_any(database, words.front());
  for (std::size_t i = 1; i < words.size() && !documents.empty(); ++i) {
    std::vector<std::pair<Xapian::PostingIterator, Xapian::PostingIterator>> lists;
    for (const std::string& stem : words[i])
      lists.emplace_back(database.postlist_begin(stem), database.postlist_end(stem));
    std::erase_if(documents, [&](index::DocumentNumber number) {
      return std::none_of(lists.begin(), lists.end(), [number](auto& list) {
        auto& [at, end] = list;
        if (at != end) at.skip_to(number);
        return at != end && *at == number;
      });
    });
  }
  return documents;
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
                       std::string_view field, TextAllowance& allowance, const Predicate& predicate) {
  model::Document document;
  std::erase_if(documents, [&](index::DocumentNumber number) {
    const std::uint64_t bytes = store.bytes_of(number);
    allowance.spent = allowance.spent || bytes > allowance.bytes;
    if (allowance.spent) return true;
    allowance.bytes -= bytes;
    store.read(number, document);
    bool found = false;
    index::for_each_text(document, [&](index::TextField in, std::string_view text) {
      found = found || (is_in(in, field) && predicate(text));
    });
    return !found;
  });
}

}  // namespace

std::vector<index::DocumentNumber> documents_with_phrase(Searcher& searcher,
                                                         const index::DocumentStore& store,
                                                         const std::vector<std::string>& words,
                                                         std::string_view field, TextAllowance& allowance) {
  text::Lexicon& lexicon = searcher.lexicon();
  std::vector<std::string> folded;
  std::vector<Stems> stems;
  for (const std::string& word : words) {
    const text::Lexicon::Entry& entry = lexicon.look_up(word);
    if (entry.folded.empty()) continue;
    folded.push_back(entry.folded);
    stems.push_back(lexicon.stem_texts(entry));
  }
  if (folded.empty()) return {};
  std::vector<index::DocumentNumber> documents = documents_with_all(searcher.database(), stems);
  PhraseScan phrase(std::move(folded), lexicon);
  keep_if_some_text(documents, store, field, allowance,
                    [&phrase](std::string_view text) { return phrase.is_in(text); });
  return documents;
}

std::vector<index::DocumentNumber> documents_with_word(Searcher& searcher, const index::DocumentStore& store,
                                                       const std::string& word, std::string_view field,
                                                       TextAllowance& allowance) {
  text::Lexicon& lexicon = searcher.lexicon();
  const text::Lexicon::Entry wanted = lexicon.look_up(word);
  std::vector<index::DocumentNumber> documents =
      documents_with_any(searcher.database(), lexicon.stem_texts(wanted));
  keep_if_some_text(documents, store, field, allowance, [&](std::string_view text) {
    bool found = false;
    text::for_each_word(text, [&](text::Word at) {
      const text::Lexicon::Entry& entry = lexicon.look_up(text::bytes_of(text, at));
      wanted.for_each_stem([&](std::uint32_t stem) { found = found || entry.has_stem(stem); });
    });
    return found;
  });
  return documents;
}

}  // namespace mitos::engine
