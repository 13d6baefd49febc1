// SPDX-License-Identifier: GPL-2.0-or-later
// Which documents have the phrases of a query, and its words in a field.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "common/index/document_store.h"
#include "searchd/match/phrase_documents.h"
#include "searchd/query/budget.h"
#include "searchd/rewrite/tree/rewritten_query.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::match {

/// A phrase's words stand next to each other, in their order, within one text, as spelt but for case and
/// accents: their positions say so. A word in a field may have any of its forms, and what holds its stems is
/// a candidate, whose stored text decides. Each text is read once for all parts of a query, in the order of
/// the documents, so that a search that is cut knows everything about the first of them. One thread; `root`
/// and `lease` must outlive this.
class TextMatches {
 public:
  /// Finds the phrases and the candidates; costs their positions and postings. Throws Xapian::Error,
  /// IndexError.
  TextMatches(const rewrite::Node& root, snapshot::Snapshot::Lease& lease, query::Budget& budget);
  ~TextMatches();
  TextMatches(const TextMatches&) = delete;
  TextMatches& operator=(const TextMatches&) = delete;

  /// Whether there is nothing more to read, or nothing more may be.
  bool finished() const noexcept { return finished_; }

  /// Reads texts as far as `budget` goes, but no more than `slice` units at once; at least one. Throws
  /// IndexError.
  void read(query::Budget& budget, std::uint64_t slice = std::numeric_limits<std::uint64_t>::max());

  /// The documents that pass a check (rewrite::Node::text_check); rising. What was not read passes none.
  std::vector<index::DocumentNumber> having(std::size_t check) const;

  /// Those that may pass it: what was not read passes. Of use where a part is excluded.
  std::vector<index::DocumentNumber> not_without(std::size_t check) const;

 private:
  class Question;
  void collect(const rewrite::Node& node, bool limits);
  void find_candidates(query::Budget& budget);
  index::DocumentNumber next_candidate() const;
  std::uint64_t cost_of(index::DocumentNumber number) const;
  void ask(index::DocumentNumber number);
  const PhraseDocuments* phrase(std::size_t check) const;
  const Question& question(std::size_t check) const;

  snapshot::Snapshot::Lease& lease_;
  std::vector<AskedPhrase> phrases_;
  std::vector<std::size_t> phrase_checks_;  // of these
  std::vector<PhraseDocuments> with_phrases_;
  std::vector<std::unique_ptr<Question>> questions_;  // those that limit the whole query first
  model::Document document_;
  index::DocumentNumber unread_from_ = 1;
  bool finished_ = false;
};

}  // namespace mitos::match
