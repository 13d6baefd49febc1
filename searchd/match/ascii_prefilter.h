// SPDX-License-Identifier: GPL-2.0-or-later
// Which characters that are no ASCII may be part of a word that folds to ASCII (common/text/fold.h), so that
// all others need not be looked at for one. Pure, any thread.
#pragma once

#include <cstddef>
#include <string_view>

namespace mitos::match {

/// Whether a word of a text without blanks that is not of ASCII as it stands may fold to `needle`, which is.
/// The text's letters of ASCII are small. Says yes unless it is plain that none does: from where its
/// characters are in Unicode, typographic quotes, Cyrillic or Chinese; or from what stands beside them, “d”
/// before the é of “développement” and “veloppement” behind it.
bool may_fold_to(std::string_view lowered, std::string_view needle);

/// Moves `at` behind the character there if no word that has it ever folds to ASCII; else leaves it, and
/// returns false.
bool skip_never_ascii(std::string_view text, std::size_t& at);

}  // namespace mitos::match
