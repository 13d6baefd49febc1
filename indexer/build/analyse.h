// SPDX-License-Identifier: GPL-2.0-or-later
// From a document to what the index stores of it. Pure but for the lexicon that it fills.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "common/index/document_store.h"
#include "common/index/schema.h"
#include "common/model/document.h"
#include "common/text/lexicon.h"

namespace mitos::build {

struct Posting {
  std::string term;
  unsigned weight;  // occurrences, each times its field's weight; Xapian's wdf
};

struct AnalysedDocument {
  index::DocumentNumber number = 0;
  std::vector<Posting> postings;  // each term once
  std::vector<std::pair<index::Slot, std::string>> values;
  std::vector<std::pair<index::Slot, double>> numbers;
  std::string record;
};

/// Splits texts into words, counts their stems. Reuses its memory: one thread, many documents.
class Analyser {
 public:
  explicit Analyser(const index::Schema& schema) : schema_(schema) {}

  AnalysedDocument analyse(index::DocumentNumber number, const model::Document& document);

  /// Every word met so far, with its occurrences.
  const text::Lexicon& lexicon() const noexcept { return lexicon_; }

 private:
  void count_words(const model::Document& document);
  std::vector<Posting> take_postings();

  const index::Schema& schema_;
  text::Lexicon lexicon_;
  std::vector<unsigned> weights_;       // by stem; zero between documents
  std::vector<std::uint32_t> touched_;  // stems of this document, in order of appearance
};

}  // namespace mitos::build
