// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "searchd/pages/view.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::pages {

/// The view of the partial "_panel" with all collections.
View collections_panel(const snapshot::Snapshot& snapshot, const Visit& visit);

/// GET /about: what is in the catalogue and since when, how to search it, and what the search promises its
/// visitors.
Page about_page(const snapshot::Snapshot& snapshot, const Visit& visit);

}  // namespace mitos::pages
