// SPDX-License-Identifier: GPL-2.0-or-later
// What must hold of an answer, whatever was asked. Each gives what is wrong, "" if nothing is.
#pragma once

#include <cstdint>
#include <string>

#include "searchd/search/search.h"
#include "searchd/suggest/suggest.h"

namespace mitos::fuzz {

/// Numbers fit each other and the request; highlights are well-formed and truly in the text.
std::string fault_in(const search::SearchResult& result, const search::SearchRequest& request,
                     std::uint64_t documents);

/// No list is longer than `limit`; marks cover beginnings of words.
std::string fault_in(const suggest::Suggestions& suggestions, std::size_t limit);

}  // namespace mitos::fuzz
