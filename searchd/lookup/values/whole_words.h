// SPDX-License-Identifier: GPL-2.0-or-later
// Whole words come before beginnings of words where titles are ranked: “sea” is rather The deep sea than
// Search engines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/index/document_store.h"
#include "common/text/folded_reader.h"
#include "common/text/lexicon.h"
#include "searchd/query/budget.h"

namespace Xapian {
class Database;
}

namespace mitos::lookup {

/// Whether `title` (folded) goes on inside a word behind its first `size` bytes, and not with another form of
/// that word: “sea” in "search engines", but not in "seas of crete".
bool ends_inside_word(std::string_view title, std::size_t size, text::Lexicon& lexicon);

/// Whether `title`, as written, has each of `words` (folded) as a whole word, or as a part of a name: Sea of
/// SeaClear.
bool has_whole_words(std::string_view title, const std::vector<std::string>& words,
                     const text::FoldedReader& reader = {});

/// Whether `title`, as written, is one word that is written as a name: SWARMER, hackAIR, but not Carbon. Who
/// types its beginning most likely means it.
bool is_one_word_name(std::string_view title);

/// The documents whose title or long name has each of `words` (folded) as a whole word; rising. Empty if
/// `words` is, or where `budget` refuses.
std::vector<index::DocumentNumber> named_with_all(const Xapian::Database& database,
                                                  const std::vector<std::string>& words,
                                                  query::Budget& budget, query::Budget::For purpose);

}  // namespace mitos::lookup
