// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "searchd/search/search.h"

namespace mitos::fuzz {

/// A request for `text`, mostly as the search box makes it, sometimes with anything else that it may have.
/// The same for the same seed and number.
search::SearchRequest fuzzed_request(const snapshot::Snapshot& snapshot, const std::string& text,
                                     std::uint64_t seed, std::uint64_t number);

}  // namespace mitos::fuzz
