// SPDX-License-Identifier: GPL-2.0-or-later
// How long each document is, and what that means for the weight of its words. Read once for a generation;
// immutable, any thread.
#pragma once

#include <cstdint>
#include <vector>

#include "common/index/document_store.h"

namespace Xapian {
class Database;
}

namespace mitos::snapshot {

class DocumentLengths {
 public:
  /// Throws Xapian::Error.
  explicit DocumentLengths(const Xapian::Database& database);

  /// In words; 0 of a document that is not there.
  std::uint32_t length(index::DocumentNumber number) const {
    return number < lengths_.size() ? lengths_[number] : 0;
  }

  /// How much an occurrence counts: log2(1 + c × average length ÷ length), the second normalization of Amati
  /// and van Rijsbergen (ACM TOIS 20(4), 2002).
  float factor(index::DocumentNumber number) const { return number < factors_.size() ? factors_[number] : 0; }

  std::uint64_t documents() const noexcept { return documents_; }
  std::uint64_t total() const noexcept { return total_; }  // words

 private:
  std::uint64_t documents_ = 0;
  std::uint64_t total_ = 0;
  std::vector<std::uint32_t> lengths_;
  std::vector<float> factors_;
};

}  // namespace mitos::snapshot
