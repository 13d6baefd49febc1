// SPDX-License-Identifier: GPL-2.0-or-later
// Which documents have the phrases of a query, and its words in a field. For the engine's own files.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "common/index/document_store.h"
#include "searchd/query/budget.h"
#include "searchd/query/parse.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::match {

/// The postings have no positions: candidates are the documents that hold every stem, and their stored text
/// decides. A phrase's words stand next to each other, in their order, within one text, as spelt but for case
/// and accents; a word in a field may have any of its forms. Each text is read once for all parts of a query,
/// in the order of the documents, so that a search that is cut knows everything about the first of them. One
/// thread; `root`, `snapshot` and `searcher` must outlive this.
class TextMatches {
 public:
  /// Finds the candidates; costs their postings. Throws Xapian::Error.
  TextMatches(const query::Node& root, const snapshot::Snapshot& snapshot, snapshot::Searcher& searcher,
              query::Budget& budget);
  ~TextMatches();
  TextMatches(const TextMatches&) = delete;
  TextMatches& operator=(const TextMatches&) = delete;

  /// Whether there is nothing more to read, or nothing more may be.
  bool finished() const noexcept { return finished_; }

  /// Reads texts as far as `budget` goes, but no more than `slice` units at once; at least one. Throws
  /// IndexError.
  void read(query::Budget& budget, std::uint64_t slice = std::numeric_limits<std::uint64_t>::max());

  /// The documents that have a part of the query; rising. What was not read has it not.
  std::vector<index::DocumentNumber> having(const query::Node& part) const;

  /// Those that may have it: what was not read has it. Of use where a part is excluded.
  std::vector<index::DocumentNumber> not_without(const query::Node& part) const;

 private:
  class Question;

  void collect(const query::Node& node, bool limits);
  void find_candidates(query::Budget& budget);
  index::DocumentNumber next_candidate() const;
  std::uint64_t cost_of(index::DocumentNumber number) const;
  void ask(index::DocumentNumber number);
  const Question& question(const query::Node& part) const;

  const snapshot::Snapshot& snapshot_;
  snapshot::Searcher& searcher_;
  std::vector<std::unique_ptr<Question>> questions_;  // those that limit the whole query first
  model::Document document_;
  index::DocumentNumber unread_from_ = 1;
  bool finished_ = false;
};

}  // namespace mitos::match
