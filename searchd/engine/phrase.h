// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/document_store.h"
#include "searchd/engine/searcher.h"

namespace mitos::engine {

/// How much text one query may have read for its phrases and words in a field, in bytes; all of them
/// together. What a core reads in about a tenth of a second.
inline constexpr std::uint64_t kMostTextRead = std::uint64_t{96} << 20U;

/// What is left of that.
struct TextAllowance {
  std::uint64_t bytes = kMostTextRead;
  bool spent = false;  // some candidate was not read
};

/// The documents in which `words` stand next to each other, in this order, within one text, as
/// spelt but for case and accents; rising. With `field` (of query::kFields) only texts of that field
/// count. The postings have no positions: candidates are the documents that hold every stem, and their
/// stored text decides. Costs a look at the text of every candidate, in their order, as far as `allowance`
/// goes; those behind it count as not having the phrase.
std::vector<index::DocumentNumber> documents_with_phrase(Searcher& searcher,
                                                         const index::DocumentStore& store,
                                                         const std::vector<std::string>& words,
                                                         std::string_view field, TextAllowance& allowance);

/// The documents that have a form of `word` in `field`; rising. Costs the same.
std::vector<index::DocumentNumber> documents_with_word(Searcher& searcher, const index::DocumentStore& store,
                                                       const std::string& word, std::string_view field,
                                                       TextAllowance& allowance);

}  // namespace mitos::engine
