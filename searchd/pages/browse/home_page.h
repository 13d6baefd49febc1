// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "searchd/pages/view.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::pages {

/// GET /: the search box, what there is, and ways in.
Page home_page(const snapshot::Snapshot& snapshot, const Visit& visit);

}  // namespace mitos::pages
