// SPDX-License-Identifier: GPL-2.0-or-later
// Which documents have the phrases of a query, by the positions of their words.
#pragma once

#include <string>
#include <vector>

#include "common/index/position_list.h"
#include "searchd/query/budget.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::match {

/// Words that follow one another within one text.
struct AskedPhrase {
  std::vector<std::string> folded;  // none empty; without words it is nowhere
  std::string field;                // where alone it counts; "": anywhere
  bool limits = false;              // no document without it is wanted
};

struct PhraseDocuments {
  std::vector<index::DocumentNumber> having;  // rising
  /// From here on the budget was not enough, and nothing is known.
  index::DocumentNumber unread_from = index::kEndOfList;
};

/// The documents of each phrase; of one that limits, only those that may have all others that do. A word for
/// “and”, or the sign &, in a phrase matches any of them in a text; else a sign & between its words counts as
/// nothing. Documents are looked at in their order for all phrases, so that a search that is cut knows
/// everything about the first of them. Throws IndexError.
std::vector<PhraseDocuments> documents_with_phrases(const std::vector<AskedPhrase>& phrases,
                                                    const snapshot::Snapshot& snapshot,
                                                    query::Budget& budget);

}  // namespace mitos::match
