// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "common/model/date.h"

namespace mitos::model {

/// A date, or a span of time.
struct DateSpan {
  Date first;
  std::optional<Date> last;  // of a span the end, as precise as it was written; never before `first`
};

/// The same as parse_catalogue_date(), with the end of what is longer than the date says: spans, decades,
/// centuries and years whose last digits are not known. What goes on to this day has no end. Pure, any
/// thread.
///   "1998–2001", "1998/2001", "1998 to 2001" -> 1998, 2001     "1998/99" -> 1998, 1999     "1990s" -> 1990,
///   1999 "March–May 2003" -> 2003-03, 2003-05       "2003-05-01/2003-05-14" -> 2003-05-01, 2003-05-14 "19th
///   century" -> 1801, 1900
std::optional<DateSpan> parse_catalogue_span(std::string_view text);

/// A date as cataloguers write it: every form that parse_date() knows; else the year or month that a text
/// names, if it says nothing but how sure, of which season or until when. Of a span the beginning. None if
/// there is a word or number that is no part of a date. Pure, any thread.
///   "[2003]", "©2003", "2003?", "c. 2003", "Spring 2003", "2003–2005", "2003/04" -> 2003
///   "May 2003", "March–May 2003" -> 2003-05, 2003-03       "1990s", "199-" -> 1990      "19th century" ->
///   1801
std::optional<Date> parse_catalogue_date(std::string_view text);

}  // namespace mitos::model
