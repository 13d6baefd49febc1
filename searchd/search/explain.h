// SPDX-License-Identifier: GPL-2.0-or-later
// Why a hit ranks where it does, in words and numbers. One thread.
#pragma once

#include <string>
#include <vector>

#include "common/model/document.h"
#include "common/text/lexicon.h"
#include "searchd/interpret/interpretation.h"
#include "searchd/rewrite/tree/rewritten_query.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::search {

/// What the score of a hit was made of.
struct Score {
  double words = 0;     // by the weighting scheme, exact names and beginnings of titles included
  double together = 1;  // by what it was multiplied at the second look
  std::vector<std::string> people = {};  // its people that the query names
};

/// Sentences in English: where the words of the query stand, what they were read as, what the title
/// adds, and the arithmetic.
std::vector<std::string> explain(const model::Document& document, const rewrite::RewrittenQuery& query,
                                 const Score& score, text::Lexicon& lexicon);

/// Why only such documents are found: what words of the query stand for.
std::vector<std::string> explain_filters(const std::vector<interpret::WordFilter>& filters,
                                         const snapshot::Snapshot& snapshot);

}  // namespace mitos::search
