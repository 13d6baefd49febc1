// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "common/index/document_store.h"
#include "searchd/engine/searcher.h"

namespace mitos::engine {

/// The documents in which `words` stand next to each other, in this order, within one text, as
/// spelt but for case and accents; rising. The postings have no positions: candidates are the
/// documents that hold every stem, and their stored text decides. Costs a look at the text of
/// every candidate.
std::vector<index::DocumentNumber> documents_with_phrase(Searcher& searcher,
                                                         const index::DocumentStore& store,
                                                         const std::vector<std::string>& words);

}  // namespace mitos::engine
