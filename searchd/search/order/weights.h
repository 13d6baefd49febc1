// SPDX-License-Identifier: GPL-2.0-or-later
// By what the scores of documents are multiplied as `ranking` of mitos.yaml has it.
#pragma once

#include <string>
#include <vector>

#include "common/index/document_store.h"
#include "common/index/order.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::search {

/// Refers to the snapshot. Immutable, any thread.
class Weights {
 public:
  explicit Weights(const snapshot::Snapshot& snapshot);

  /// Of the collection, times what the age leaves. Documents without a date, or of a day after the build, are
  /// not old.
  double of(index::DocumentNumber number) const { return of_collection(number) * of_age(number); }

  /// Sentences in English: why it is not 1. Empty if it is.
  std::vector<std::string> explained(index::DocumentNumber number) const;

 private:
  double of_collection(index::DocumentNumber number) const;
  double of_age(index::DocumentNumber number) const;
  double years_old(index::DocumentNumber number) const;

  const snapshot::Snapshot& snapshot_;
  const index::Ranking& ranking_;
  std::vector<double> weights_;  // by value of the facet of collections
  double built_ = 0;             // days of the build
};

}  // namespace mitos::search
