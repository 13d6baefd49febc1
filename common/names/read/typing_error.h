// SPDX-License-Identifier: GPL-2.0-or-later
// Pure, any thread.
#pragma once

#include <string_view>

namespace mitos::names {

/// Whether two letters of the one are in each other's place in the other, and nothing else differs.
bool is_swap(std::string_view a, std::string_view b);

/// Whether one slip of the fingers makes `a` of `b`, both of plain letters: a letter too many, too few or
/// wrong (Levenshtein), or two letters in each other's place, side by side (Damerau) or not ("Stafenos").
/// Equal words differ by none. The first and the last letter must be right: people notice a wrong one, and
/// the last is where Greek and Slavic names of women and men differ.
bool is_typing_error(std::string_view a, std::string_view b);

}  // namespace mitos::names
