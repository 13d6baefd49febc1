// SPDX-License-Identifier: GPL-2.0-or-later
// Which words tell a document from the others. The index keeps no words by document
// (docs/decisions/0003), so its text is read.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/index/document_store.h"
#include "common/model/document.h"
#include "searchd/query/budget.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::search {

struct TellingWord {
  struct Posting {
    index::DocumentNumber number;
    std::uint32_t times;
  };
  std::string written;            // as the document has it first
  double rarity = 0;              // log of the peers by those that have it
  double weight = 0;              // by its rarity, and how often the document has it
  std::vector<Posting> postings;  // of its stem, by rising number
};

/// At most this many words of a document are asked for.
inline constexpr std::size_t kTellingWords = 25;

/// The best first; words that no other document has are none. Names, programmes and tags are values, and no
/// words here. `peers`: documents of the same kind by number, the document among them; what is rare is said
/// of these, since papers that are a title and a list of authors make every other word rare. Throws
/// Xapian::Error.
std::vector<TellingWord> telling_words(const model::Document& document, const std::vector<bool>& peers,
                                       snapshot::Snapshot::Lease& lease, query::Budget& budget);

}  // namespace mitos::search
