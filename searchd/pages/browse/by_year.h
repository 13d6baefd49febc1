// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "common/model/document.h"
#include "searchd/pages/view.h"

namespace mitos::pages {

/// Documents under the years of their dates, for the partial "_by_year"; `documents` come newest first, those
/// without a date last.
View by_year(const Visit& visit, const std::vector<model::Document>& documents);

}  // namespace mitos::pages
