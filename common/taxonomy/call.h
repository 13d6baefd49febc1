// SPDX-License-Identifier: GPL-2.0-or-later
// The code of a call or topic inside a text: "ICT-48-2020". Pure, any thread.
#pragma once

#include <cstddef>

#include "common/taxonomy/phrase.h"
#include "common/taxonomy/programme.h"

namespace mitos::taxonomy {

/// Where the code ends of which `phrase` has the words from `begin` to `matched`: behind what hyphens,
/// or the marks inside those words, join on. The years of a project behind a call that has its own
/// ("HORIZON-CL3-2021-FCT-01-2022-2025") are not part of it.
std::size_t end_of_call(const Phrase& phrase, std::size_t begin, std::size_t matched);

/// The call below `above`, tidied: "ict – 48 - 2020" is labelled ICT-48-2020, whichever language is asked
/// for.
Programme call_below(const Programme& above, const Phrase& code);

}  // namespace mitos::taxonomy
