// SPDX-License-Identifier: GPL-2.0-or-later
// The postings of a word, read forward once. Includes Xapian.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/index/document_store.h"
#include "searchd/match/evaluation/expression.h"
#include "searchd/match/evaluation/weight.h"
#include "searchd/match/evaluation/window.h"
#include "searchd/snapshot/document_lengths.h"

namespace mitos::match {

class TermReader {
 public:
  /// Of documents with any of `terms`, each of which has occurrences; the empty term is every document.
  /// Scores them as one word times `factor`; 0: with nothing. `database` and `lengths` must outlive this.
  /// Throws Xapian::Error, as every function here.
  TermReader(const std::vector<std::string>& terms, double factor, const Xapian::Database& database,
             const snapshot::DocumentLengths& lengths);

  /// How many documents there are at most.
  std::uint64_t documents() const noexcept { return documents_; }

  /// The first one from `from` on; kNoDocument if there is none.
  index::DocumentNumber next_from(index::DocumentNumber from);

  /// Adds those of the window that begins with `first`, and are in `among` if it is not null.
  void read(index::DocumentNumber first, const Window* among, Window& out);

 private:
  struct Cursor {
    Xapian::PostingIterator at;
    Xapian::PostingIterator end;
    index::DocumentNumber number;  // where it stands

    void settle(index::DocumentNumber least);
    void step();
    void skip_to(index::DocumentNumber number);
  };

  template <typename Visitor>
  static void visit(Cursor& cursor, index::DocumentNumber first, const Window* among, Visitor&& visitor);
  void read_as_one(index::DocumentNumber first, const Window* among, Window& out);

  const snapshot::DocumentLengths* lengths_;
  std::vector<Cursor> cursors_;
  std::uint64_t documents_ = 0;
  std::optional<Weight> weight_;
  std::vector<std::uint32_t> occurrences_;  // in the window, of several terms; zero between two calls
};

}  // namespace mitos::match
