// SPDX-License-Identifier: GPL-2.0-or-later
// Which documents have most of a question, where none need have all of it; whether words occur together.
#pragma once

#include <string>
#include <vector>

#include "common/index/document_store.h"
#include "searchd/query/budget.h"

namespace Xapian {
class Database;
}

namespace mitos::lookup {

/// A word of a query: what it may stand for in the postings, and how much it tells.
struct WeighedWord {
  std::vector<std::string> stems;  // any of them
  double weight = 0;
};

/// The documents that have words of at least `share` of the weight of all, by rising number. Reads
/// every posting of every stem, or, if that is more than `budget` has, those of the first documents. Throws
/// Xapian::Error.
std::vector<index::DocumentNumber> documents_with_most(const Xapian::Database& database,
                                                       index::DocumentNumber last,
                                                       const std::vector<WeighedWord>& words, double share,
                                                       query::Budget& budget);

/// Whether `stem` has a document in common with each of `others`, not the same one for all. Not, as far
/// as is known, if the budget ends.
bool occur_together(const Xapian::Database& database, const std::string& stem,
                    const std::vector<std::string>& others, query::Budget& budget);

}  // namespace mitos::lookup
