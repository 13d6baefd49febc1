// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/index/document_store.h"
#include "searchd/engine/searcher.h"

namespace mitos::engine {

/// The documents in which `words` stand next to each other, in this order, within one text, as
/// spelt but for case and accents; rising. With `field` (of query::kFields) only texts of that field
/// count. The postings have no positions: candidates are the documents that hold every stem, and their
/// stored text decides. Costs a look at the text of every candidate.
std::vector<index::DocumentNumber> documents_with_phrase(Searcher& searcher,
                                                         const index::DocumentStore& store,
                                                         const std::vector<std::string>& words,
                                                         std::string_view field);

/// The documents that have a form of `word` in `field`; rising. Costs the same.
std::vector<index::DocumentNumber> documents_with_word(Searcher& searcher, const index::DocumentStore& store,
                                                       const std::string& word, std::string_view field);

}  // namespace mitos::engine
