// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searchd/query/budget.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::search {

/// The values of a field that a text names: programmes by every name of theirs, people by words of their
/// names in any order and by initials, else the one value that is called so. Empty if it names none or many,
/// or the field is no facet. Pure, any thread.
std::vector<std::string> values_named(const snapshot::Snapshot& snapshot, const std::string& field,
                                      const std::string& text, query::Budget& budget);

}  // namespace mitos::search
