// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "searchd/pages/view.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::pages {

/// /programmes/: the frameworks, with what stands right below each; or the programmes whose names `q` begins.
Page programmes_page(const snapshot::Snapshot& snapshot, const Visit& visit);

}  // namespace mitos::pages
