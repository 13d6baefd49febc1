// SPDX-License-Identifier: GPL-2.0-or-later
// The programmes that words of a run name. Pure, any thread.
#pragma once

#include <string>
#include <vector>

#include "searchd/interpret/interpretation.h"
#include "searchd/interpret/matches.h"
#include "searchd/interpret/words.h"
#include "searchd/lookup/values/value_names.h"

namespace mitos::interpret {

/// Of a programme and one below it the lower one counts, for the words of both. What names one programme is
/// taken; what names several is not.
std::vector<Named> named_programmes(Run& run, const lookup::ValueNames& names, Boldness boldness);

/// Whether a programme stands below another: "fp7/ict" below "fp7".
bool is_below(const std::string& value, const std::string& above);

}  // namespace mitos::interpret
