// SPDX-License-Identifier: GPL-2.0-or-later
// The documents that staff put first for a query, or never show for it (common/config/pins.h).
#pragma once

#include <vector>

#include "common/index/document_store.h"
#include "common/index/order.h"
#include "searchd/query/budget.h"
#include "searchd/query/parse.h"
#include "searchd/query/typos.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::search {

struct Pinned {
  std::vector<index::DocumentNumber> first;  // in their order
  std::vector<index::DocumentNumber> never;  // rising
};

/// The day by the clock, in UTC, as model::sortable() has it.
int today();

/// Whether a pin counts on a day. Pure, any thread.
bool counts_on(const index::Pin& pin, int day);

/// What the pins say of a query whose words are theirs, one by one, whatever their case, accents, endings and
/// spelling; stop words do not count. Operators, phrases and fields have no pins. Documents that the
/// catalogue does not have are passed over. One thread; throws Xapian::Error.
Pinned pinned_for(const query::Query& query, query::Typos typos, int day, snapshot::Snapshot::Lease& lease,
                  query::Budget& budget);

}  // namespace mitos::search
