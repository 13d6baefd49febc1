// SPDX-License-Identifier: GPL-2.0-or-later
// Whether the texts of a catalogue write a family name as a person's: “I. Kompatsiaris”, and not “in Paris”.
#pragma once

#include <string>

#include "searchd/query/budget.h"
#include "searchd/rewrite/tree/rewritten_query.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::search {

/// Whether hardly more documents have `word` (folded) than name the people of `named`, or most places in a
/// sample of the others have a given name or an initial beside it. One thread; throws Xapian::Error.
bool is_written_as_name(const std::string& word, const rewrite::NamedPeople& named,
                        snapshot::Snapshot::Lease& lease, query::Budget& budget);

}  // namespace mitos::search
