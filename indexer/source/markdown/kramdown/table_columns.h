// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace mitos::source {

/// What becomes of a table whose line of dashes has fewer columns than others have.
enum class FewColumns { get_more, are_no_table };

/// Markdown in which no table loses a cell: as in kramdown, the line of dashes gets as many columns as the
/// longest line of the table has; or, as in Goldmark, a head of other columns makes no table. Pure, any
/// thread.
std::string with_all_columns(std::string_view markdown, FewColumns few);

}  // namespace mitos::source
