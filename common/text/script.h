// SPDX-License-Identifier: GPL-2.0-or-later
// Greek and Latin letters, and what passes from one for the other. For folded text (fold.h), in
// which letters have neither case nor marks. Pure, any thread.
#pragma once

#include <string>
#include <string_view>

namespace mitos::text {

enum class Script { none, latin, greek, mixed };

/// Whose letters `folded` has: of a to z, or of the Greek alphabet. Other characters do not count.
Script script_of(std::string_view folded);

/// `folded` with each word of mixed script brought into one, if every letter of the other script has
/// a look-alike there (Unicode UTS #39): a Latin o typed in a Greek word, a Greek alpha in a Latin one.
/// What some letter speaks against stays as it is.
std::string without_homoglyphs(std::string_view folded);

}  // namespace mitos::text
