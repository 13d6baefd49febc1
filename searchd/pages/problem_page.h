// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "searchd/api/problem.h"
#include "searchd/pages/view.h"

namespace mitos::pages {

/// A problem as a person reads it, under the problem's own status, with the words and filters of a search in
/// the box.
Page problem_page(const Visit& visit, const api::Problem& problem);

}  // namespace mitos::pages
