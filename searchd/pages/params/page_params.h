// SPDX-License-Identifier: GPL-2.0-or-later
// What the results page searches by. A value that makes no sense is left out and told of, so that results,
// words and other filters stay. Pure, any thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/index/schema.h"
#include "searchd/api/search/search_params.h"

namespace mitos::pages {

/// The parameter that says that the words are the beginning of longer ones. Kept in links.
inline constexpr const char* kCutParameter = "cut";

/// A value that was left out.
struct Mistake {
  enum class Kind {
    number,  // it is none
    date,    // it is none
    order,   // the end of a range before its beginning
    page,    // no page has such a number
    other,
  };

  Kind kind = Kind::other;
  std::string parameter;
  std::string value;
};

struct PageParams {
  api::Params params;  // what is searched by, without what is left out; as links have it
  api::SearchParams search;
  std::vector<Mistake> mistakes;
  std::optional<std::string> page_beyond;  // a page too far for any search
  bool cut = false;                        // of the words only the beginning is searched
};

/// Of `given` the parameters that a results page knows, read. Links to pages gather all kinds of parameters
/// on their way: others are left out silently.
PageParams read_page_params(const api::Params& given, const index::Schema& schema);

/// The mistake about `parameter`; null if there is none.
const Mistake* mistake_of(const std::vector<Mistake>& mistakes, const std::string& parameter);

}  // namespace mitos::pages
