// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "searchd/pages/view.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::pages {

/// /people/: everybody by documents, whom `q` names, or those under a `letter` by name; 60 on a page. A page
/// past the last one says so, under status 404.
Page people_page(const snapshot::Snapshot& snapshot, const Visit& visit);

}  // namespace mitos::pages
