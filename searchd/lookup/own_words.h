// SPDX-License-Identifier: GPL-2.0-or-later
// Each typed word needs a word of its own of what is suggested: “John J” is John Jones, and not every John.
// Pure, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/text/folded_reader.h"

namespace mitos::lookup {

/// Whether words of `text` can be given out so that each of `typed`, the beginnings (folded) of which one
/// will do, has one for itself. Initials may be typed with blanks between or without: "J. K." for J.K.
bool have_own_words(std::string_view text, const std::vector<std::vector<std::string>>& typed,
                    const text::FoldedReader& reader = {});

/// Whether one word may begin as two of `typed` do; if not, a text that has each has them in words of their
/// own.
bool may_share_words(const std::vector<std::vector<std::string>>& typed);

}  // namespace mitos::lookup
