// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "common/model/document.h"
#include "searchd/pages/view.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::pages {

/// As `similar` of a view the pages that are about the same as this one, each with what both have in common.
/// Nothing if there are none.
void add_similar(View& view, const snapshot::Snapshot& snapshot, const Visit& visit,
                 const model::Document& document);

}  // namespace mitos::pages
