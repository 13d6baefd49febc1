// SPDX-License-Identifier: GPL-2.0-or-later
// Dates, numbers and booleans as facets keep them: one text for all ways to write a value, and the number
// that it is ordered by. Pure, any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/model/date.h"
#include "common/model/field.h"

namespace mitos::index {

/// Whether values of the type stand in an order: dates and numbers.
bool is_ordered(model::FieldType type);

/// The one text for a value of `type`; texts of other types stay as they are. None if it is no such value.
///   number   "9.0" -> "9"        date  "14/5/2021" -> "2021-05-14"      boolean  "Yes", "on" -> "true"
std::optional<std::string> canonical_value(model::FieldType type, std::string_view text);

/// What a value of an ordered type is ordered by: a number itself, a date as model::sortable() has it. None
/// if it is no such value.
std::optional<double> order_of(model::FieldType type, std::string_view text);

/// Which end of a range: dates reach from the first day of what they name to its last.
enum class RangeEnd { from, to };

/// The end of a range as it may be asked for: a number, or a date as YYYY, YYYY-MM or YYYY-MM-DD. None if it
/// is neither.
std::optional<double> range_end(model::FieldType type, std::string_view text, RangeEnd end);

/// A number as text, without superfluous digits: "9", "0.5".
std::string number_text(double number);

/// The date that model::sortable() made `order` of.
model::Date date_of(double order);

}  // namespace mitos::index
