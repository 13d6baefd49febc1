// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "common/model/date.h"

namespace mitos::model {

/// A date as cataloguers write it: every form that parse_date() knows; else the year or month that a text
/// names, if it says nothing but how sure, of which season or until when. Of a span the beginning. None if
/// there is a word or number that is no part of a date. Pure, any thread.
///   "[2003]", "©2003", "2003?", "c. 2003", "Spring 2003", "2003–2005", "2003/04" -> 2003
///   "May 2003", "March–May 2003" -> 2003-05, 2003-03       "1990s", "199-" -> 1990      "19th century" ->
///   1801
std::optional<Date> parse_catalogue_date(std::string_view text);

}  // namespace mitos::model
