// SPDX-License-Identifier: GPL-2.0-or-later
// Documents by the words of their names. Any thread, on any snapshot.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/document.h"
#include "searchd/lookup/prefix_index.h"
#include "searchd/query/budget.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::suggest {

struct SuggestedDocument {
  model::Document document;
  std::string title;    // HTML: what was typed is marked
  std::string acronym;  // likewise
};

/// Whether a document may be suggested; none: any may.
using Passes = std::function<bool(index::DocumentNumber)>;

/// Those of whose title or long name each of `words` begins a word of its own, as suggest() orders them; at
/// most `limit`, of those that pass. `typed` is what `words` were read from. Throws Xapian::Error.
std::vector<SuggestedDocument> suggest_documents(const snapshot::Snapshot& snapshot, std::string_view typed,
                                                 const std::vector<lookup::Prefixes>& words,
                                                 std::size_t limit, query::Budget& budget,
                                                 const Passes& passes = {});

}  // namespace mitos::suggest
