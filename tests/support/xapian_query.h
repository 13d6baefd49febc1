// SPDX-License-Identifier: GPL-2.0-or-later
// An expression as Xapian's own matcher has it: the oracle of searchd/match/evaluation.
#pragma once

#include <xapian.h>

#include <memory>
#include <vector>

#include "searchd/match/evaluation/expression.h"

namespace mitos::test {

/// `query` refers to `sources`, so both stay together.
struct XapianQuery {
  Xapian::Query query;
  std::vector<std::unique_ptr<Xapian::PostingSource>> sources;
};

XapianQuery xapian_query(const match::Expression& expression);

}  // namespace mitos::test
