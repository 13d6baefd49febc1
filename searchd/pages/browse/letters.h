// SPDX-License-Identifier: GPL-2.0-or-later
// The letters under which names stand. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/names/join/person.h"

namespace mitos::pages {

/// "K" for Kompatsiaris, "O" for Øye, "Κ" for Κυματίδης: the first letter, a capital without accents. "#" for
/// names that begin with none, or in a script of thousands.
std::string letter_of(std::string_view name);

/// The family name; of who has none the whole.
const std::string& sorted_name(const names::Person& person);

/// The letters of names, each once: Latin, then Greek and others, "#" last.
std::vector<std::string> letters_of(const std::vector<std::string>& names);

}  // namespace mitos::pages
