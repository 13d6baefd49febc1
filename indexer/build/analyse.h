// SPDX-License-Identifier: GPL-2.0-or-later
// From a document to what the index stores of it. Pure but for the lexicons that it fills.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/index/document_store.h"
#include "common/index/schema.h"
#include "common/model/document.h"
#include "common/text/collation.h"
#include "common/text/identifier.h"
#include "common/text/lexicon.h"
#include "indexer/build/word_positions.h"

namespace mitos::build {

struct Posting {
  std::string term;
  unsigned weight;  // occurrences, each times its field's weight; Xapian's wdf
};

/// Of a document with more the rest is not indexed (docs/decisions/0024).
inline constexpr std::size_t kMaxTokens = 1'000'000;
inline constexpr std::size_t kMaxDistinctTokens = 100'000;

struct AnalysedDocument {
  index::DocumentNumber number = 0;
  std::string beyond_limit;       // not empty: why only its beginning is indexed
  std::vector<Posting> postings;  // each term once
  std::vector<std::pair<index::Slot, std::string>> values;
  std::vector<std::pair<index::Slot, double>> numbers;
  std::string record;
};

/// Splits texts into words, counts their stems. Reuses its memory: one thread, many documents.
class Analyser {
 public:
  explicit Analyser(const index::Schema& schema);

  /// Each document has a number of its own.
  AnalysedDocument analyse(index::DocumentNumber number, const model::Document& document);

  /// Where the words of the documents stand that were analysed since it was emptied.
  WordPositions& positions() noexcept { return positions_; }

  /// Calls `visit(const text::Lexicon::Entry&)` for every word met so far, once for each language.
  template <typename Visitor>
  void for_each_word(Visitor&& visit) const {
    for (const auto& [language, lexicon] : lexicons_) lexicon.for_each(visit);
  }

 private:
  void choose_lexicon(const std::string& language);
  text::Lexicon::Entry* take(std::string_view word, unsigned weight);
  text::Lexicon::Entry* count(std::string_view word, unsigned weight);
  void count_piece(std::string_view before, std::string_view behind, unsigned weight);
  bool is_full() const { return tokens_ >= kMaxTokens || distinct_tokens_ >= kMaxDistinctTokens; }
  void count_words(const model::Document& document);
  void count_words_of(std::string_view text, unsigned weight);
  void note_position(text::Lexicon::Entry* entry, std::string_view before);
  void note_field(std::string_view field, index::Position begin, index::Position end);
  void count_identifier(const text::Identifier& identifier, std::string_view text, unsigned weight);
  void count_parts_of_names(const model::Document& document, std::string_view joined);
  std::vector<Posting> take_postings();

  const index::Schema& schema_;
  std::vector<std::string> optional_fields_;
  text::Collation collation_;
  std::map<std::string, text::Lexicon, std::less<>> lexicons_;  // by the language of a document
  text::Lexicon* lexicon_ = nullptr;                            // of the document at hand
  std::vector<unsigned> weights_;                               // by stem; zero between documents
  std::vector<std::uint32_t> touched_;  // stems of this document, in order of appearance
  index::DocumentNumber document_ = 0;
  std::size_t tokens_ = 0;  // of this document
  std::size_t distinct_tokens_ = 0;
  WordPositions positions_;
  index::Position position_ = 0;  // of the next word of this document
  bool left_out_ = false;         // a word, since there were too many
};

/// Lets a document be found as the translation of others (common/index/terms.h).
void add_translation_key(std::string_view key, AnalysedDocument& document);

}  // namespace mitos::build
