// SPDX-License-Identifier: GPL-2.0-or-later
// The authors at the beginning of a citation. Pure, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mitos::source {

struct AuthorList {
  std::vector<std::string> names;  // in order; empty if the text is no list of people
  std::string year;                // that stands behind them: "(2018, May)"
};

/// Reads what stands before a title. Each piece has to be a person's name:
///   "A. Ng, B. Roe, and C. Poe", "Ng, A., & Roe, B. (2018, May).", "Ng, Ann; Roe, Bob (Eds.):"
AuthorList read_author_list(std::string_view text);

}  // namespace mitos::source
