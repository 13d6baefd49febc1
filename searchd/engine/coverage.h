// SPDX-License-Identifier: GPL-2.0-or-later
// Which documents have most of a question, where none need have all of it.
#pragma once

#include <string>
#include <vector>

#include "common/index/document_store.h"

namespace Xapian {
class Database;
}

namespace mitos::engine {

/// A word of a query: what it may stand for in the postings, and how much it tells.
struct WeighedWord {
  std::vector<std::string> stems;  // any of them
  double weight = 0;
};

/// The documents that have words of at least `share` of the weight of all, by rising number. Reads
/// every posting of every stem. Throws Xapian::Error.
std::vector<index::DocumentNumber> documents_with_most(const Xapian::Database& database,
                                                       index::DocumentNumber last,
                                                       const std::vector<WeighedWord>& words, double share);

}  // namespace mitos::engine
