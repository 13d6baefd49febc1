// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "common/model/date.h"

namespace mitos::model {

/// The same as split_date(), for dates whose month is an English word, whole or as its first three letters.
/// The name of a day may stand before it. Pure, any thread.
///   "October 4, 2022", "4 Oct 2022", "4th of October 2022", "Tue, 04 Oct 2022 10:00:00 GMT"
std::optional<DateAndRest> split_worded_date(std::string_view text);

/// The month of an English name in small letters, whole or its first three or four letters; 0 for none.
int month_named(std::string_view word);

}  // namespace mitos::model
