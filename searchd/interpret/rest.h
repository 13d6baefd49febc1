// SPDX-License-Identifier: GPL-2.0-or-later
// What a query still asks for once some of its words are filters. Pure, any thread.
#pragma once

#include <string>
#include <vector>

#include "searchd/interpret/interpretation.h"
#include "searchd/interpret/words.h"

namespace mitos::interpret {

struct Rest {
  query::Query query;
  std::vector<std::size_t> parts;  // its children's places among those of the whole; none: the same
};

/// `query` without the taken words of `runs`, which are its own, without the parts of its root in
/// `of_fields`, and without the stop words that only led to them. Words of a tag stay: its documents have
/// them. A word that is one of `years` is optional. `text` is the text that the query was read from.
Rest rest_of(const query::Query& query, const std::string& text, std::vector<Run> runs,
             const std::vector<WordFilter>& filters, const std::vector<int>& years,
             std::vector<std::size_t> of_fields);

}  // namespace mitos::interpret
