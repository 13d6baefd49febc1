// SPDX-License-Identifier: GPL-2.0-or-later
// How Hugo writes a name in an address. Pure, any thread.
#pragma once

#include <string>
#include <string_view>

namespace mitos::source {

/// Letters, digits and marks of every script and . / \ _ # + ~ - @ stay, with % before two hexadecimal
/// digits; blanks between become a hyphen, unless one is there; other signs go.
///   "Q&A (2020)" -> "QA-2020"   "a - b" -> "a-b"   "foo_bar" -> "foo_bar"
std::string hugo_name(std::string_view text);

/// Each letter for itself: Σ is always σ, as Go and Ruby have it.
std::string lowered_by_letter(std::string_view text);

/// "Grün" is "Grun" then.
std::string without_accents(std::string_view text);

}  // namespace mitos::source
