// SPDX-License-Identifier: GPL-2.0-or-later
// The second look at the best matches: words that stand together as they were typed say more than
// the same words scattered. Postings have no positions, so the texts of the best are read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/model/document.h"
#include "common/text/lexicon.h"
#include "searchd/engine/highlight.h"

namespace mitos::engine {

/// How many matches get it.
inline constexpr std::size_t kReranked = 30;

class Rerank {
 public:
  /// `words` as typed, in their order. The lexicon must outlive this. One thread.
  Rerank(const std::vector<std::string>& words, text::Lexicon& lexicon);

  /// Whether it could change anything: there are two words or more.
  bool useful() const noexcept { return sequence_.size() > 1; }

  /// By what the score of a document is multiplied, 1 or more: the more neighbours of the query are
  /// neighbours in it, in their order, with nothing or little between.
  double factor(const model::Document& document);

 private:
  void look_through(std::string_view text);

  text::Lexicon& lexicon_;
  MatchedWords words_;                 // the different ones
  std::vector<std::size_t> sequence_;  // the query, each word as its number in words_
  std::vector<double> together_;       // by pair of neighbours: the best seen, 0 to 1
};

}  // namespace mitos::engine
