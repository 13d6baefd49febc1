// SPDX-License-Identifier: GPL-2.0-or-later
#include "searchd/snapshot/document_lengths.h"

#include <xapian.h>

#include <cmath>

namespace mitos::snapshot {
namespace {

// How much long documents give way, chosen as the constants of search/ranking/rerank.cpp.
constexpr double kLength = 0.7;

}  // namespace

DocumentLengths::DocumentLengths(const Xapian::Database& database)
    : documents_(database.get_doccount()),
      total_(database.get_total_length()),
      lengths_(std::size_t{database.get_lastdocid()} + 1),
      factors_(lengths_.size()) {
  const double average = documents_ == 0 ? 0 : static_cast<double>(total_) / static_cast<double>(documents_);
  const auto end = database.postlist_end("");
  for (auto at = database.postlist_begin(""); at != end; ++at) {
    const std::uint32_t length = at.get_doclength();
    lengths_[*at] = length;
    if (length > 0) factors_[*at] = static_cast<float>(std::log2(1 + kLength * average / length));
  }
}

}  // namespace mitos::snapshot
