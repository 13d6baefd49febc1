// SPDX-License-Identifier: GPL-2.0-or-later
// The second look at the best matches: words that stand together as they were typed say more than the
// same words scattered, and words of the title more than words of the text. Postings have no positions
// and tell no field, so the texts of the best are read.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/schema.h"
#include "common/model/document.h"
#include "common/text/lexicon.h"
#include "searchd/marks/highlight.h"

namespace mitos::search {

/// How many matches get it.
inline constexpr std::size_t kReranked = 30;

/// How much a stem tells, above 0.
using Rarity = std::function<double(const std::string& stem)>;

class Rerank {
 public:
  /// `words` as typed, in their order; stop words are passed over unless there is nothing else. The
  /// lexicon must outlive this. One thread.
  Rerank(const std::vector<std::string>& words, text::Lexicon& lexicon, const Rarity& rarity);

  /// Whether it could change anything: there are two words or more.
  bool useful() const noexcept { return sequence_.size() > 1; }

  /// By what the score of a document is multiplied, 1 or more: the more neighbours of the query are
  /// neighbours in it, in their order, with nothing or little between, and the more of the query its
  /// title or, better still, its long name has, most of all if one of them has all. Rare words count more.
  double factor(const model::Document& document);

 private:
  void look_through(index::TextField field, std::string_view text);
  bool has_all_pairs() const;
  double share_together() const;
  double gained_by_names() const;

  text::Lexicon& lexicon_;
  marks::MatchedWords words_;          // the different ones
  std::vector<double> rarities_;       // of those
  std::vector<std::size_t> sequence_;  // the query, each word as its number in words_
  std::vector<double> together_;       // by pair of neighbours: the best seen, 0 to 1
  std::vector<double> named_;          // by word: what it gains by where it stands
  double gained_by_whole_ = 0;         // what all words gain by standing in one name
};

}  // namespace mitos::search
