// SPDX-License-Identifier: GPL-2.0-or-later
// Where the title of a work stands in its citation. Pure, any thread.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace mitos::source {

/// Bytes of the citation.
struct TitlePlace {
  std::size_t begin = 0;
  std::size_t end = 0;  // behind the quotation mark that closes it
};

/// Where it may stand, the likeliest first: where the first words of `title` are, at the first quotation
/// mark, behind the year in parentheses.
std::vector<TitlePlace> title_places(std::string_view citation, std::string_view title);

}  // namespace mitos::source
