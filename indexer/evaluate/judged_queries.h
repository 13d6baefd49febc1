// SPDX-License-Identifier: GPL-2.0-or-later
// A site's own queries with the documents that answer them. A line each, its columns with tabs between:
//
//   # comment
//   flood warning           projects/beaware news/2020-floods
//   topic    fake news      projects/invid
//
// The words and the ids of which any is right, with blanks between (a blank within an id is %20); a class
// may stand before them, as in tests/relevance/queries.
#pragma once

#include <string>
#include <vector>

namespace mitos::evaluate {

struct JudgedQuery {
  std::string group;  // its class; "" for none
  std::string words;
  std::vector<std::string> wanted;  // ids
  int line = 0;
};

/// `file` is how messages call it. Throws ConfigError with every line that is none, or if there is no query.
std::vector<JudgedQuery> parse_judged_queries(const std::string& text, const std::string& file);

}  // namespace mitos::evaluate
