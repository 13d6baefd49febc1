// SPDX-License-Identifier: GPL-2.0-or-later
// An expression as Xapian's own matcher has it: the oracle of searchd/match/evaluation.
#pragma once

#include <xapian.h>

#include <map>
#include <memory>
#include <vector>

#include "searchd/match/evaluation/evaluation.h"
#include "searchd/match/evaluation/expression.h"

namespace mitos::test {

/// `query` refers to `sources`, so both stay together.
struct XapianQuery {
  Xapian::Query query;
  std::vector<std::unique_ptr<Xapian::PostingSource>> sources;
};

XapianQuery xapian_query(const match::Expression& expression);

/// The documents that match, with their scores.
using Found = std::map<index::DocumentNumber, double>;

Found found_by_xapian(const match::Expression& expression, const Xapian::Database& database);

/// The same by searchd/match/evaluation.
Found found_by_evaluation(match::Expression expression, match::Scores scores,
                          const Xapian::Database& database, const snapshot::DocumentLengths& lengths);

}  // namespace mitos::test
