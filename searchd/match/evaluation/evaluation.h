// SPDX-License-Identifier: GPL-2.0-or-later
// Which documents an expression matches, and what they score, window by window. Xapian keeps the postings and
// gives them out; docs/decisions/0041 says why it does not match them.
#pragma once

#include <memory>

#include "common/index/document_store.h"
#include "searchd/match/evaluation/expression.h"
#include "searchd/match/evaluation/window.h"
#include "searchd/snapshot/document_lengths.h"

namespace Xapian {
class Database;
}

namespace mitos::match {

/// Whether what is found is scored.
enum class Scores : std::uint8_t { wanted, none };

class Evaluation {
 public:
  /// `database` and `lengths` must outlive this. Throws Xapian::Error, as every function here.
  Evaluation(Expression expression, Scores scores, const Xapian::Database& database,
             const snapshot::DocumentLengths& lengths);
  ~Evaluation();
  Evaluation(const Evaluation&) = delete;
  Evaluation& operator=(const Evaluation&) = delete;

  /// The first document from `from` on that may match; kNoDocument if none may.
  index::DocumentNumber next_from(index::DocumentNumber from);

  /// What matches of the kWindowSize documents from `first` on, which must rise from call to call.
  void read(index::DocumentNumber first, Window& window);

 private:
  class Node;
  class Windows;
  std::unique_ptr<Windows> windows_;
  std::unique_ptr<Node> root_;
};

}  // namespace mitos::match
