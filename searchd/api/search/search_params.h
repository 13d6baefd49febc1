// SPDX-License-Identifier: GPL-2.0-or-later
// Request parameters -> a search, each checked: what is unknown, malformed, out of range or given
// twice is a problem that names the parameter. Pure, any thread.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "common/index/schema.h"
#include "searchd/api/params.h"
#include "searchd/api/problem.h"
#include "searchd/search/search.h"

namespace mitos::api {

inline constexpr std::size_t kMaxPerPage = 100;
inline constexpr std::size_t kPerPage = 10;       // where none is asked for
inline constexpr std::size_t kMaxDepth = 10'000;  // page × per_page
inline constexpr std::size_t kMaxFacetLimit = 1'000;
inline constexpr std::size_t kMinSnippet = 40;
inline constexpr std::size_t kMaxSnippet = 1'000;

struct SearchParams {
  search::SearchRequest request;
  std::size_t page = 1;
  std::size_t per_page = kPerPage;
  std::vector<std::string> fields;  // what a hit carries; empty: all
};

/// `schema` says which facets and sort orders the index has. A parameter given empty is as if it
/// were not given, but for `facets`, which then counts none.
std::variant<SearchParams, Problem> read_search_params(const Params& params, const index::Schema& schema);

}  // namespace mitos::api
