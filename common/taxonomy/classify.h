// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "common/taxonomy/programme.h"
#include "common/taxonomy/rules.h"

namespace mitos::taxonomy {

/// The programmes that `raw` names, in the order in which it names them: one path for each, none for a
/// text without any word. What no rule knows gives one path, below Rules::other, whose last step is
/// the text itself and which has a reason.
///   "H2020, ICT-48-2020"  ->  horizon-2020, horizon-2020/ict, horizon-2020/ict/ict-48-2020
/// Of a text of more than 32 words the first ones count. Pure, any thread. Tries every rule at every word
/// (some 0.1 ms): remember the answer.
std::vector<Path> classify(const Rules& rules, std::string_view raw);

}  // namespace mitos::taxonomy
