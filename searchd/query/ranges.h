// SPDX-License-Identifier: GPL-2.0-or-later
// Ranges as a query has them behind the name of a field: "2019..2022". Pure, any thread.
#pragma once

#include <optional>
#include <string_view>

namespace mitos::query {

/// Both ends included.
struct Range {
  int first = 0;
  int last = 0;
};

/// "2019..2022", "2018-2020", "2019-05..", "..2022", "2019": to the end of a month or a year, as
/// model::sortable() has days. None if an end is no date.
std::optional<Range> day_range(std::string_view text);

/// "10..20", "10..", "..20", "10", of whole numbers. None if an end is none.
std::optional<Range> number_range(std::string_view text);

}  // namespace mitos::query
