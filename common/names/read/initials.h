// SPDX-License-Identifier: GPL-2.0-or-later
// Initials without dots behind a name, as medical journals write them: "Osborne PJ". Pure, any thread.
#pragma once

#include <string_view>

#include "common/names/read/name_words.h"

namespace mitos::names {

/// Whether `word` is two to four capitals, which are initials or a short family name: "PJ", "LI".
bool is_short_in_capitals(std::string_view word);

/// Whether these can only be initials: "PJ", but neither "LI", which is a family name, too, nor "JAB", which
/// can be spoken.
bool are_surely_initials(std::string_view word);

/// "PJ" -> "P.", "J."
Words initials_of(std::string_view word);

/// "Brandt PM Nilsen K" -> "Brandt PM", "Nilsen K". Empty if `text` is no such list of two or more.
Words parted_at_initials(std::string_view text);

}  // namespace mitos::names
