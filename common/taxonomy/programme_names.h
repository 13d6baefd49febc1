// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "common/taxonomy/rules.h"

namespace mitos::taxonomy {

/// What programmes are called that say it of themselves, folded (common/text/fold.h), with the index of each
/// among Rules::programmes: "h2020", "horizon 2020", and of hints the codes with a digit, "sc7". What several
/// are called, or what is a pattern, is left out. Pure.
std::map<std::string, std::size_t> names_of(const Rules& rules);

}  // namespace mitos::taxonomy
