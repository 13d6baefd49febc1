// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searchd/query/budget.h"
#include "searchd/snapshot/snapshot.h"

namespace mitos::suggest {

/// What an unfinished query may become whose last word begins an operator: “prog” may be “program:”,
/// “program:hor” may be “program:"Horizon 2020"”, and “since 20” any year of the catalogue that begins so,
/// the newest first. At most `limit`. Any thread.
std::vector<std::string> complete_operators(const snapshot::Snapshot& snapshot, std::string_view typed,
                                            std::size_t limit, query::Budget& budget);

}  // namespace mitos::suggest
