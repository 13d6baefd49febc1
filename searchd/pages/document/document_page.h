// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <variant>

#include "searchd/pages/view.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::pages {

/// GET /documents/{id}: one document as text.
std::variant<Page, api::Problem> document_page(const snapshot::Snapshot& snapshot, const Visit& visit,
                                               const std::string& id);

}  // namespace mitos::pages
