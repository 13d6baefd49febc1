// SPDX-License-Identifier: GPL-2.0-or-later
// The words of dates as cataloguers write them, in English, Greek, German, French, Spanish and Italian. Each
// is folded. Pure, any thread.
#pragma once

#include <string_view>

namespace mitos::model {

/// Whether a word changes nothing of the year beside it: how sure it is, what happened then, which part of it
/// is meant.
bool is_beside_years(std::string_view word);

/// The month that a word names, 1–12; 0 if it names none.
int month_in_any_language(std::string_view word);

bool is_century_word(std::string_view word);

/// Whether a number with this behind its digits is an ordinal: 19th.
bool ends_ordinal(std::string_view behind);

/// Whether the number of a volume or edition follows.
bool counts_volumes(std::string_view word);

/// Whether a word, like a dash, stands between the beginning of a span and its end.
bool leads_to_end(std::string_view word);

}  // namespace mitos::model
