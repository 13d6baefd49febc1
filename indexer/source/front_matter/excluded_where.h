// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/config/exclusions.h"
#include "indexer/source/front_matter/front_matter.h"

namespace mitos::source {

/// The first of `where` that front matter has; none if it has none. Texts are compared as they were typed,
/// but for case; true, yes and on are one, and false, no and off. A list, and a text with commas, has a value
/// if one of its items is it. Keys ignore case. Pure, any thread.
const config::ExcludeWhere* excluded_where(const FrontMatter& front,
                                           const std::vector<config::ExcludeWhere>& where);

}  // namespace mitos::source
