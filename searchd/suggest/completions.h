// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/snapshot/snapshot.h"

namespace mitos::suggest {

/// What an unfinished query may become: its last words completed to a phrase that documents have (phrases.h),
/// the one that most have first, at most `limit`. As many of the last words as begin any phrase; the words
/// before them stay, and then some document has all of it. Throws Xapian::Error.
std::vector<std::string> complete(const snapshot::Snapshot& snapshot, snapshot::Searcher& searcher,
                                  std::string_view typed, std::size_t limit);

}  // namespace mitos::suggest
