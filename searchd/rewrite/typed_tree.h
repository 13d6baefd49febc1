// SPDX-License-Identifier: GPL-2.0-or-later
// The tree of a query before any rule has read its words.
#pragma once

#include <vector>

#include "searchd/query/parse.h"
#include "searchd/rewrite/rewritten_query.h"
#include "searchd/rewrite/rules.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::rewrite {

/// `root` with its words folded and its text checks numbered. A phrase whose words are all names of the other
/// script is read word by word, as no text has it as spelt: a Greek title with quotation marks in it may be
/// typed in Latin letters.
Node typed_tree(const query::Node& root, snapshot::Snapshot::Lease& lease);

/// The plain words of the tree, which must not move as long as they are used.
std::vector<TypedWord> plain_words(Node& root, snapshot::Snapshot::Lease& lease);

/// Whether the catalogue has words that begin with `beginning` (folded).
bool begins_words(std::string_view beginning, const index::Vocabulary& vocabulary);

}  // namespace mitos::rewrite
