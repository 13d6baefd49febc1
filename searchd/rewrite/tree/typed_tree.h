// SPDX-License-Identifier: GPL-2.0-or-later
// The tree of a query before any rule has read its words.
#pragma once

#include <string_view>
#include <vector>

#include "searchd/query/parse.h"
#include "searchd/rewrite/tree/rewritten_query.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::rewrite {

/// A plain word of the query: in no phrase and no field.
struct TypedWord {
  Term* term = nullptr;   // in the tree that is being rewritten
  bool prefix = false;    // it may be unfinished
  bool followed = false;  // by the next of the list, in the same group
  bool held = false;      // the catalogue has it, in some form, or words that begin with it
};

/// `root` with its words folded and its text checks numbered. A phrase whose words are all names of the other
/// script is read word by word, as no text has it as spelt: a Greek title with quotation marks in it may be
/// typed in Latin letters.
Node typed_tree(const query::Node& root, snapshot::Snapshot::Lease& lease);

/// The plain words of the tree, which must not move as long as they are used.
std::vector<TypedWord> plain_words(Node& root, snapshot::Snapshot::Lease& lease);

/// Whether the catalogue has words that begin with `beginning` (folded).
bool begins_words(std::string_view beginning, const index::Vocabulary& vocabulary);

}  // namespace mitos::rewrite
