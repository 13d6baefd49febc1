// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <variant>

#include "searchd/pages/view.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::pages {

/// GET /documents/{id}: an HTML page with the text and the fields of one document. A problem (404) if there
/// is none of this id.
std::variant<Page, api::Problem> document_page(const snapshot::Snapshot& snapshot, const Visit& visit,
                                               const std::string& id);

}  // namespace mitos::pages
